package dev.spotifymcp.bootstrap.cluster.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy that makes faults has none of its own. */
class HoldingUpTheWire {

    private ServerSocket door;
    private FaultProxy wire;
    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        wire = FaultProxy.to(door.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), wire.port());
        server = door.accept();
        client.setSoTimeout(5_000);
        server.setSoTimeout(5_000);
    }

    @AfterEach
    void hangUp() throws IOException {
        client.close();
        server.close();
        wire.close();
        door.close();
    }

    @Test
    void in_clear_weather_bytes_go_both_ways_and_are_counted() throws IOException {
        client.getOutputStream().write("there".getBytes(StandardCharsets.UTF_8));
        assertThat(server.getInputStream().readNBytes(5))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("there");
        assertThat(wire.sent()).isEqualTo(5);

        server.getOutputStream().write("back".getBytes(StandardCharsets.UTF_8));
        assertThat(client.getInputStream().readNBytes(4))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("back");
    }

    @Test
    void a_black_hole_gives_back_nothing_until_it_is_gone() throws IOException {
        wire.turn(Weather.BLACK_HOLE);
        client.getOutputStream().write("held".getBytes(StandardCharsets.UTF_8));
        server.setSoTimeout(50);
        assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

        wire.turn(Weather.CLEAR);
        server.setSoTimeout(5_000);

        assertThat(server.getInputStream().readNBytes(4))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("held");
    }

    @Test
    void one_way_what_is_asked_arrives_and_no_answer_comes() throws IOException {
        wire.turn(Weather.ONE_WAY);
        client.getOutputStream().write("asked".getBytes(StandardCharsets.UTF_8));
        assertThat(server.getInputStream().readNBytes(5))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("asked");

        server.getOutputStream().write("answer".getBytes(StandardCharsets.UTF_8));
        client.setSoTimeout(50);

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void dripping_answers_take_their_time() throws IOException {
        wire.turn(Weather.dripping(Duration.ofMillis(20)));
        long begun = System.nanoTime();

        server.getOutputStream().write("12345".getBytes(StandardCharsets.UTF_8));

        assertThat(client.getInputStream().readNBytes(5))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("12345");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void a_cut_is_a_reset_to_both_and_the_next_connection_stands() throws IOException {
        client.getOutputStream().write("x".getBytes(StandardCharsets.UTF_8));
        assertThat(server.getInputStream().read()).isEqualTo('x');

        wire.cut();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketException.class);
        try (var again = new Socket(InetAddress.getLoopbackAddress(), wire.port());
                Socket welcomed = door.accept()) {
            again.getOutputStream().write("y".getBytes(StandardCharsets.UTF_8));
            assertThat(welcomed.getInputStream().read()).isEqualTo('y');
        }
    }

    @Test
    void lightning_strikes_after_the_words_it_was_announced_for_have_arrived() throws IOException {
        wire.turnAfter(Weather.LIGHTNING, "BEGIN", "COMMIT");
        client.getOutputStream().write("COMMIT".getBytes(StandardCharsets.UTF_8));
        assertThat(server.getInputStream().readNBytes(6)).hasSize(6);
        server.getOutputStream().write('1');
        assertThat(client.getInputStream().read()).isEqualTo('1');

        client.getOutputStream().write("BEGIN".getBytes(StandardCharsets.UTF_8));
        assertThat(server.getInputStream().readNBytes(5)).hasSize(5);
        client.getOutputStream().write("COMMIT".getBytes(StandardCharsets.UTF_8));
        assertThat(server.getInputStream().readNBytes(6)).hasSize(6);
        server.getOutputStream().write('2');

        assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
}
