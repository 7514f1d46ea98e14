package dev.spotifymcp.web.listener;

import dev.spotifymcp.web.listener.Wait.Span;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What comes in on a connection. The protocol asks for more when it has used up what is here, and only then does anybody
 * wait: for the next request, or for the rest of the present one. A request's time is counted from its first byte, however
 * often another one comes. For the connection's own thread.
 */
final class RequestBytes implements Supplier<byte @Nullable []> {

    private static final long LAST_MOMENT = TimeUnit.SECONDS.toNanos(1);

    private final Visit visit;
    private final Supplier<byte @Nullable []> socket;
    private final BooleanSupplier betweenRequests;
    private final DataReader reader = new DataReader(this);

    private boolean silent = true;
    private boolean begun;
    private boolean inHead;
    private long began;
    private boolean refused;
    private boolean last;

    /**
     * @param betweenRequests whether the protocol wants the first line of a request, or the rest of that line
     */
    RequestBytes(Visit visit, Supplier<byte @Nullable []> socket, BooleanSupplier betweenRequests) {
        this.visit = visit;
        this.socket = socket;
        this.betweenRequests = betweenRequests;
    }

    DataReader reader() {
        return reader;
    }

    /** The present request is the last of this connection: it says so, or its answer does (RFC 9112, section 9.6). */
    void isLast() {
        last = true;
    }

    /** The protocol has got the first line of a request. If it did not have to ask for it, the request begins here. */
    void firstLineIsHere() {
        // What is left of a refused request's body can be made to look like a request.
        endIfLast();
        if (!begun) {
            // Sent along with the one before (RFC 9112, section 9.3.2). Virtual threads are not interrupted to let
            // others
            // on: a crowd that sends hundreds of requests at once would have the processors for as long as that takes.
            LockSupport.parkNanos(visit.patience().turn());
            began = visit.now();
        }
        begun = false;
        inHead = true;
    }

    void headIsHere() {
        inHead = false;
    }

    /** More bytes; null if the peer has said everything. */
    @Override
    public byte @Nullable [] get() {
        if (refused) {
            throw new CloseConnectionException("the request was refused");
        }
        if (begun || !betweenRequests.getAsBoolean()) {
            return rest();
        }
        endIfLast();
        begun = true;
        if (reader.available() == 0) {
            return beginning();
        }
        // Sent together with the request before, as far as it goes.
        began = visit.now();
        return rest();
    }

    private void endIfLast() {
        if (last) {
            throw new CloseConnectionException("the request before was the last");
        }
    }

    private byte @Nullable [] beginning() {
        begin(beforeRequest(visit.now()));
        byte[] bytes = receive();
        silent = false;
        began = visit.now();
        return bytes;
    }

    private Span beforeRequest(long now) {
        if (silent) {
            return new Span(now, visit.patience().request());
        }
        // Between two requests, the server's rule for idle connections holds. One that stops has told most peers that
        // they were answered for the last time; whoever it could not tell may be about to send, and has a moment for
        // it.
        return visit.windingDown().getAsBoolean() ? new Span(now, LAST_MOMENT) : Span.withoutEnd(now);
    }

    private byte @Nullable [] rest() {
        begin(forRest(visit.now()));
        if (!visit.peer().arriving().admit(visit.guest())) {
            throw tooSlow();
        }
        try {
            byte[] bytes = receive();
            refuseIfLate();
            if (bytes == null && inHead) {
                // The server would take that for a fault of its own, and log it as one.
                throw new CloseConnectionException("the peer has gone in the middle of a head");
            }
            return bytes;
        } finally {
            visit.peer().arriving().leave(visit.guest());
        }
    }

    /**
     * Nobody has been told that half a request was received, so a server that stops loses nothing with it. It waits for
     * one that goes on arriving, and not for a peer that has stopped.
     */
    private Span forRest(long now) {
        long first = began;
        return new Span(
                first,
                later -> later - first > visit.patience().request()
                        || (visit.windingDown().getAsBoolean() && later - now > LAST_MOMENT));
    }

    private void begin(Span span) {
        if (!visit.guest().reading().begin(span)) {
            throw tooSlow();
        }
    }

    private byte @Nullable [] receive() {
        byte[] bytes = socket.get();
        if (!visit.guest().reading().end()) {
            throw tooSlow();
        }
        return bytes;
    }

    /** Somebody who is still sending, if slowly, may be honest; it is told while there is time to (RFC 9110, §15.5.9). */
    private void refuseIfLate() {
        if (visit.now() - began <= visit.patience().untilNotice()) {
            return;
        }
        refused = true;
        throw RequestException.builder()
                .type(EventType.OTHER)
                .status(Status.REQUEST_TIMEOUT_408)
                .message("the request takes too long to arrive")
                .setKeepAlive(false)
                .build();
    }

    private static CloseConnectionException tooSlow() {
        return new CloseConnectionException("the peer has kept us waiting");
    }
}
