package dev.spotifymcp.mcp.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A stream of server-sent events (HTML Standard, section 9.2). Any thread may send; one thread, the one that calls
 * {@link #writeTo}, writes, so that events never run into each other.
 */
public final class EventStream {

    /** A reader that falls further behind is cut off: what waits for it is kept in our memory. */
    static final int MOST_WAITING = 256;

    private static final byte[] END = {};
    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE = "event: message\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Duration silence;
    private final InstantSource clock;
    private final Instant end;
    private final Predicate<EventStream> goesOn;
    private volatile boolean closed;

    /**
     * @param silence a comment is sent after so much of it: it keeps proxies from closing the connection, and finds out
     *     whether there is still somebody at its end
     * @param end when the stream is over in any case
     * @param goesOn asked after each silence, and may send something; once it says no, the stream is over
     */
    public EventStream(Duration silence, InstantSource clock, Instant end, Predicate<EventStream> goesOn) {
        this.silence = silence;
        this.clock = clock;
        this.end = end;
        this.goesOn = goesOn;
    }

    /** A stream for one answer, which lasts as long as that takes. */
    public static EventStream forAnswer(Duration silence) {
        return new EventStream(silence, InstantSource.system(), Instant.MAX, stream -> true);
    }

    /** Sends a JSON text, which holds no line break. After {@link #close} it goes nowhere. */
    public void send(byte[] json) {
        if (!closed && !waiting.offer(framed(json))) {
            close();
            waiting.clear();
        }
    }

    /** Ends the stream after what has been sent so far. */
    public void close() {
        closed = true;
        // Wakes the writer. Where there is no room for it, the writer is awake.
        waiting.offer(END);
    }

    /** Writes what is sent, until the stream is closed or has come to its end. */
    public void writeTo(OutputStream out) {
        try (out) {
            write(out, COMMENT);
            byte[] frame = next();
            while (frame.length > 0) {
                write(out, frame);
                frame = next();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            closed = true;
        }
    }

    /** What is to be written next; empty when that is nothing any more. */
    private byte[] next() throws InterruptedException {
        if (!clock.instant().isBefore(end)) {
            return END;
        }
        byte[] frame = waiting.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
        if (frame != null) {
            return frame;
        }
        return !closed && goesOn.test(this) ? COMMENT : END;
    }

    private static void write(OutputStream out, byte[] frame) throws IOException {
        out.write(frame);
        out.flush();
    }

    private static byte[] framed(byte[] json) {
        var frame = new ByteArrayOutputStream(BEFORE.length + json.length + AFTER.length);
        frame.writeBytes(BEFORE);
        frame.writeBytes(json);
        frame.writeBytes(AFTER);
        return frame.toByteArray();
    }
}
