package dev.spotifymcp.mcp.transport;

import dev.spotifymcp.domain.account.Standing.Demand;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.protocol.RequestId;
import dev.spotifymcp.mcp.registry.Selection;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one posted request. Mostly that is a single JSON object; only where something has to be said before it,
 * such as progress, does it become an event stream. The thread that serves the request answers; any thread may say
 * something before.
 */
public final class Reply {

    private static final Logger LOG = LoggerFactory.getLogger(Reply.class);

    /** As long as one slow write may take before its reader counts as gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final ProtocolError LOGIN_NEEDED = ProtocolError.transport(
            401, "Spotify has to be connected again: get a new token, which leads the user through the login");

    private final Exchange exchange;
    private final RequestId id;
    private final Supplier<EventStream> newStream;
    private final Runnable whenGone;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean answered;
    private @Nullable EventStream stream;
    private @Nullable Thread writer;
    private @Nullable Demand login;
    private volatile @Nullable UncheckedIOException gone;

    /**
     * Nothing is sent yet.
     *
     * @param id of the request
     * @param whenGone done, on another thread, when a stream finds its client gone
     */
    public Reply(Exchange exchange, RequestId id, Supplier<EventStream> newStream, Runnable whenGone) {
        this.exchange = exchange;
        this.id = id;
        this.newStream = newStream;
        this.whenGone = whenGone;
    }

    /** Which tools whoever is answered wants to see. */
    public Selection selection() {
        return exchange.selection();
    }

    /** Sends a JSON text ahead of the answer. */
    public void say(byte[] json) {
        open();
        EventStream opened = stream;
        if (opened != null) {
            opened.send(json);
        }
    }

    /** Makes it a stream, unless it is answered: a client that waits sees that we live, and we see that it does. */
    public void open() {
        turn.lock();
        try {
            if (!answered && stream == null) {
                EventStream opened = newStream.get();
                stream = opened;
                writer = Thread.startVirtualThread(() -> write(opened));
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * Only a new login of the person at Spotify helps. A client that can lead them there is sent there instead of being
     * answered; where a stream has begun it is answered, and sent there when it comes again.
     */
    public void needsLogin() {
        login = exchange.standing().anew().orElse(null);
    }

    /** Gives the answer. */
    public void give(byte[] json) {
        settle(json, () -> exchange.json(json));
    }

    /** Gives an error for an answer; where a stream has begun it is too late for its status. */
    public void refuse(ProtocolError error) {
        settle(error.bytes(Optional.of(id)), () -> exchange.refuse(error, Optional.of(id)));
    }

    private void settle(byte[] inStream, Runnable alone) {
        Demand asked = login;
        if (hasBegun()) {
            end(Optional.of(inStream));
        } else if (asked != null) {
            exchange.demand(asked, LOGIN_NEEDED, Optional.of(id));
        } else {
            alone.run();
        }
    }

    /**
     * Tells that something went wrong with us, where it is too late for a status to say it.
     *
     * @throws RuntimeException the fault itself, where it is not: whoever holds the connection answers
     */
    public void fail(RuntimeException fault) {
        if (!hasBegun()) {
            throw fault;
        }
        LOG.error("A call failed after its answer had begun", fault);
        end(Optional.of(apology(fault).bytes(Optional.of(id))));
    }

    private static ProtocolError apology(RuntimeException fault) {
        return fault instanceof StorageFault
                ? ProtocolError.databaseAway(200)
                : ProtocolError.internal(200, "Something is wrong with the server");
    }

    /** Ends without an answer, as a cancelled request does (revision 2025-11-25, "Cancellation"). */
    public void giveNothing() {
        open();
        hasBegun();
        end(Optional.empty());
    }

    /** Whether there is a stream; if not, there will be none. */
    private boolean hasBegun() {
        turn.lock();
        try {
            answered = true;
            return stream != null;
        } finally {
            turn.unlock();
        }
    }

    private void write(EventStream opened) {
        try {
            opened.writeTo(exchange.eventStream());
        } catch (UncheckedIOException left) {
            gone = left;
            whenGone.run();
        }
    }

    /** @throws UncheckedIOException if the client has gone: the connection is of no more use */
    private void end(Optional<byte[]> last) {
        EventStream opened = stream;
        Thread writing = writer;
        if (opened == null || writing == null) {
            throw new IllegalStateException("only a stream can be ended");
        }
        last.ifPresent(opened::send);
        opened.close();
        awaitEnd(writing);
        UncheckedIOException left = gone;
        if (left != null) {
            throw left;
        }
    }

    private static void awaitEnd(Thread writing) {
        try {
            if (!writing.join(PATIENCE)) {
                // Interrupted in a write it closes the connection, which is all that is left to do.
                writing.interrupt();
                writing.join();
            }
        } catch (InterruptedException stopped) {
            writing.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
