package dev.spotifymcp.web.listener;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.web.limit.Network;
import dev.spotifymcp.web.listener.Wait.Span;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Waits {

    private final Wait wait = new Wait();

    @Test
    void what_came_in_time_is_not_dismissed() {
        wait.begin(new Span(0, 10));

        assertThat(wait.dismissIfOver(10)).isFalse();
        assertThat(wait.end()).isTrue();
        assertThat(wait.dismissIfOver(11)).isFalse();
    }

    @Test
    void what_came_too_late_is_told_so() {
        wait.begin(new Span(0, 10));

        assertThat(wait.dismissIfOver(11)).isTrue();
        assertThat(wait.end()).isFalse();
        assertThat(wait.begin(new Span(11, 10))).isFalse();
    }

    @Test
    void a_wait_is_ended_by_one_side_only() {
        var span = Span.withoutEnd(0);
        wait.begin(span);
        wait.end();
        wait.begin(Span.withoutEnd(0));

        assertThat(wait.dismiss(span)).isFalse();
    }

    @Test
    void each_piece_of_a_large_answer_has_its_own_time() {
        var guest = new Guest(() -> {});
        var sizes = new ArrayList<Integer>();
        var begun = new ArrayList<Span>();
        DataWriter socket = new Recording(guest, sizes, begun);
        var peer = new Peer(Network.of("192.0.2.1"), Porch.limits());
        var answer = new AnswerBytes(new Visit(guest, peer, Patience.of(Porch.limits()), () -> 0, () -> false), socket);

        answer.write(BufferData.create(new byte[2 * AnswerBytes.PIECE + 1]));

        assertThat(sizes).containsExactly(AnswerBytes.PIECE, AnswerBytes.PIECE, 1);
        assertThat(begun).doesNotHaveDuplicates();
        assertThat(guest.writing().present()).isEmpty();
    }

    @Test
    void nobody_is_waited_for_longer_than_the_limits_say_and_a_crowd_not_equally_long() {
        Patience longest = Patience.of(Porch.limits());
        Patience shortest = longest.varied(1);

        assertThat(longest.varied(0)).isEqualTo(longest);
        assertThat(Duration.ofNanos(shortest.request())).isEqualTo(Duration.ofMillis(13_125));
        assertThat(Duration.ofNanos(shortest.request() - shortest.untilNotice()))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(Duration.ofNanos(shortest.answer())).isEqualTo(Duration.ofMillis(26_250));
    }

    @Test
    void all_addresses_of_an_ipv6_subnet_are_one_network() throws UnknownHostException {
        assertThat(network("2001:db8:1:2::1")).isEqualTo(network("2001:db8:1:2:ffff::9"));
        assertThat(network("2001:db8:1:2::1")).isNotEqualTo(network("2001:db8:1:3::1"));
        assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
    }

    private static Network network(String address) throws UnknownHostException {
        return Network.ofCustomer(InetAddress.getByName(address));
    }

    private record Recording(Guest guest, List<Integer> sizes, List<Span> begun) implements DataWriter {

        @Override
        public void write(BufferData... buffers) {
            writeNow(BufferData.create(buffers));
        }

        @Override
        public void write(BufferData buffer) {
            writeNow(buffer);
        }

        @Override
        public void writeNow(BufferData... buffers) {
            writeNow(BufferData.create(buffers));
        }

        @Override
        public void writeNow(BufferData buffer) {
            sizes.add(buffer.available());
            guest.writing().present().ifPresent(begun::add);
        }
    }
}
