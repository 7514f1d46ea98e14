package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.transport.EventStream;
import dev.spotifymcp.mcp.transport.Exchange;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The answer to one posted request. Mostly that is a single JSON object; only where something has to be said before it,
 * such as progress, does it become an event stream. Used by the thread that serves the call.
 */
final class PostedAnswer implements McpStreamableServerTransport {

    private static final Logger LOG = LoggerFactory.getLogger(PostedAnswer.class);

    /** As long as one slow write may take before its reader counts as gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Exchange exchange;
    private final WireFormat wire;
    private final Object id;
    private final Supplier<EventStream> newStream;
    private @Nullable JSONRPCResponse answer;
    private @Nullable EventStream stream;
    private @Nullable Thread writer;

    PostedAnswer(Exchange exchange, WireFormat wire, Object id, Supplier<EventStream> newStream) {
        this.exchange = exchange;
        this.wire = wire;
        this.id = id;
        this.newStream = newStream;
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> take(message));
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message, String eventId) {
        return sendMessage(message);
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return wire.forSdk().convertValue(data, type);
    }

    /** Nothing yet: the answer is given by {@link #give}, when it is known whether it stands. */
    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /** Gives the answer to the client. */
    void give() {
        if (stream == null) {
            if (answer != null) {
                exchange.json(wire.bytes(answer));
            }
            return;
        }
        if (answer != null) {
            stream.send(wire.bytes(answer));
        }
        endStream();
    }

    /** Ends without an answer, as a cancelled request does (revision 2025-11-25, "Cancellation"). */
    void giveNothing() {
        answer = null;
        stream().close();
        endStream();
    }

    /** Says that something went wrong with us, where it is too late for a status to say it. */
    void giveFault() {
        answer = JSONRPCResponse.error(
                id, new JSONRPCError(ErrorCodes.INTERNAL_ERROR, "Something is wrong with the server"));
        give();
    }

    boolean isStreamed() {
        return stream != null;
    }

    private void take(JSONRPCMessage message) {
        if (message instanceof JSONRPCResponse response) {
            answer = withoutInsides(response);
        } else {
            stream().send(wire.bytes(message));
        }
    }

    /**
     * Our own faults never get here, so what the SDK calls an internal error is a request it could not read; its
     * message names classes of ours.
     */
    private static JSONRPCResponse withoutInsides(JSONRPCResponse response) {
        JSONRPCError error = response.error();
        return error != null && error.code() == ErrorCodes.INTERNAL_ERROR
                ? JSONRPCResponse.error(
                        response.id(), new JSONRPCError(ErrorCodes.INVALID_PARAMS, "The params cannot be understood"))
                : response;
    }

    private EventStream stream() {
        if (stream == null) {
            EventStream opened = newStream.get();
            writer = Thread.startVirtualThread(() -> write(opened));
            stream = opened;
        }
        return stream;
    }

    /** A client that has gone is no reason to stop: work that was asked for goes on without it. */
    private void write(EventStream opened) {
        try {
            opened.writeTo(exchange.eventStream());
        } catch (UncheckedIOException gone) {
            LOG.debug("The client left before its answer", gone);
        }
    }

    private void endStream() {
        if (stream == null || writer == null) {
            return;
        }
        stream.close();
        try {
            if (!writer.join(PATIENCE)) {
                // Interrupted in a write it closes the connection, which is all that is left to do.
                writer.interrupt();
                writer.join();
            }
        } catch (InterruptedException stopped) {
            writer.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
