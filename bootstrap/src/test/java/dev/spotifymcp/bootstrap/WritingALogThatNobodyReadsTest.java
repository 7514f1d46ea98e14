package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WritingALogThatNobodyReadsTest {

    private static final byte[] LINE = "one line\n".getBytes(StandardCharsets.US_ASCII);

    /** A pipe: full until somebody reads. */
    private static final class Pipe extends OutputStream {

        private final CountDownLatch read = new CountDownLatch(1);
        private final ByteArrayOutputStream through = new ByteArrayOutputStream();

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                read.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            through.write(bytes, from, length);
        }

        List<String> lines() {
            return through.toString(StandardCharsets.US_ASCII).lines().toList();
        }
    }

    private final Pipe pipe = new Pipe();

    @Test
    void what_is_read_comes_in_order_and_wholly() {
        pipe.read.countDown();
        UnreadLog log = UnreadLog.to(new PrintStream(pipe, true, StandardCharsets.US_ASCII));
        for (int line = 0; line < 100; line++) {
            log.write(Integer.toString(line).concat("\n").getBytes(StandardCharsets.US_ASCII), 0, line < 10 ? 2 : 3);
        }

        log.close();

        assertThat(pipe.lines()).hasSize(100).startsWith("0", "1").endsWith("99");
    }

    @Test
    void nobody_waits_and_lines_are_lost_until_it_is_read_again() {
        UnreadLog log = UnreadLog.to(new PrintStream(pipe, true, StandardCharsets.US_ASCII));
        for (int line = 0; line < 10_000; line++) {
            log.write(LINE, 0, LINE.length);
        }

        pipe.read.countDown();
        await().until(() -> pipe.lines().size() >= 2_000);
        log.write(LINE, 0, LINE.length);
        log.close();

        assertThat(pipe.lines().size()).isBetween(2_000, 2_010);
    }

    @Test
    void the_end_does_not_wait_for_somebody_to_read() {
        UnreadLog log = UnreadLog.to(new PrintStream(pipe, true, StandardCharsets.US_ASCII));
        log.write(LINE, 0, LINE.length);

        log.close();

        assertThat(pipe.lines()).isEmpty();
        pipe.read.countDown();
    }
}
