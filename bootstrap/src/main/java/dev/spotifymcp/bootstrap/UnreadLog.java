package dev.spotifymcp.bootstrap;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log that nobody waits for. Where standard error leads into a pipe that is not read, or to a disk that hangs, a write
 * would wait for ever, and with it every request that has something to tell; here the log loses lines instead, and tells
 * how many as soon as it is read again.
 */
final class UnreadLog extends OutputStream {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadLog.class);

    /** Some megabytes at most: a line is rarely longer than a stack trace. */
    private static final int MOST_LINES = 2_000;

    private static final Duration LAST_LINES = Duration.ofSeconds(1);
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> lines = new ArrayBlockingQueue<>(MOST_LINES);
    private final AtomicLong lost = new AtomicLong();
    private final PrintStream out;
    private final Thread writer;

    private UnreadLog(PrintStream out) {
        this.out = out;
        this.writer = Thread.ofPlatform().daemon().name("log").unstarted(this::writeOn);
    }

    /** Everything that is written to standard error goes this way from now on. */
    static UnreadLog onStandardError() {
        UnreadLog log = to(System.err);
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        return log;
    }

    static UnreadLog to(PrintStream out) {
        var log = new UnreadLog(out);
        log.writer.start();
        return log;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] line, int from, int length) {
        if (length > 0 && !lines.offer(Arrays.copyOfRange(line, from, from + length))) {
            lost.incrementAndGet();
        }
    }

    /** Returns when everything is written, or when nobody has read it for a moment. */
    @Override
    public void close() {
        try {
            if (lines.offer(END, LAST_LINES.toMillis(), TimeUnit.MILLISECONDS)) {
                writer.join(LAST_LINES);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeOn() {
        try {
            for (byte[] line = lines.take(); line.length > 0; line = lines.take()) {
                out.write(line, 0, line.length);
                out.flush();
                tellOfLosses();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellOfLosses() {
        long missing = lines.isEmpty() ? lost.getAndSet(0) : 0;
        if (missing > 0) {
            LOG.warn("{} lines of the log are lost: nobody read them in time", missing);
        }
    }
}
