package dev.spotifymcp.mcp.transport;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands in an event stream, and when it ends. */
@Timeout(10)
class StreamingEvents {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(5);

    private final MovableClock clock = new MovableClock(NOON);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void the_client_sees_at_once_that_the_stream_is_open() {
        var stream = new EventStream(LONG, clock, Instant.MAX, any -> true);

        stream.close();
        stream.writeTo(out);

        assertThat(written()).isEqualTo(":\n\n");
    }

    @Test
    void events_stand_in_the_order_they_were_sent() {
        var stream = new EventStream(LONG, clock, Instant.MAX, any -> true);

        send(stream, "{\"a\":1}");
        send(stream, "{\"b\":2}");
        stream.close();
        stream.writeTo(out);

        assertThat(written()).isEqualTo(":\n\nevent: message\ndata: {\"a\":1}\n\nevent: message\ndata: {\"b\":2}\n\n");
    }

    @Test
    void what_is_sent_after_the_end_goes_nowhere() {
        var stream = new EventStream(LONG, clock, Instant.MAX, any -> true);

        stream.close();
        send(stream, "{}");
        stream.writeTo(out);

        assertThat(written()).doesNotContain("data");
    }

    @Test
    void silence_is_filled_with_comments() throws InterruptedException {
        var stream = new EventStream(SHORT, clock, Instant.MAX, any -> true);
        Thread writer = Thread.startVirtualThread(() -> stream.writeTo(out));

        await().until(() -> written().startsWith(":\n\n:\n\n:\n\n"));

        stream.close();
        writer.join();
    }

    @Test
    void a_stream_ends_when_its_time_has_come_even_if_there_is_more_to_say() throws InterruptedException {
        var stream = new EventStream(SHORT, clock, NOON.plusSeconds(60), any -> true);
        Thread writer = Thread.startVirtualThread(() -> stream.writeTo(out));
        await().until(() -> out.size() > 0);

        clock.advance(Duration.ofSeconds(60));
        writer.join();
        int size = out.size();
        send(stream, "{}");

        assertThat(out.size()).isEqualTo(size);
    }

    @Test
    void a_reader_that_falls_too_far_behind_is_cut_off() throws InterruptedException {
        var stream = new EventStream(SHORT, clock, Instant.MAX, any -> true);
        var slow = new SlowReader();
        Thread writer = Thread.startVirtualThread(() -> stream.writeTo(slow));
        slow.reached.await();

        IntStream.rangeClosed(0, EventStream.MOST_WAITING).forEach(i -> send(stream, "{\"i\":" + i + "}"));
        slow.proceed.countDown();
        writer.join();

        assertThat(slow.written.toString(StandardCharsets.UTF_8)).isEqualTo(":\n\n");
    }

    @Test
    void a_reader_that_has_gone_ends_the_stream() {
        var stream = new EventStream(LONG, clock, Instant.MAX, any -> true);
        var gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> stream.writeTo(gone)).isInstanceOf(UncheckedIOException.class);
    }

    /** Takes nothing in until it is told to proceed. */
    private static final class SlowReader extends OutputStream {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch proceed = new CountDownLatch(1);
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            written.write(one);
        }

        @Override
        public void flush() throws IOException {
            reached.countDown();
            try {
                proceed.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void send(EventStream stream, String json) {
        stream.send(json.getBytes(StandardCharsets.UTF_8));
    }
}
