package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.mcp.protocol.Message;
import io.modelcontextprotocol.common.McpTransportContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request on its way through the SDK, and who made it. The SDK hands it back to our handlers as their context. */
final class ServedCall {

    private static final String KEY = "call";

    private final Caller caller;
    private final Message.Request request;
    private @Nullable RuntimeException fault;

    ServedCall(Caller caller, Message.Request request) {
        this.caller = caller;
        this.request = request;
    }

    static ServedCall from(McpTransportContext context) {
        return (ServedCall) context.get(KEY);
    }

    McpTransportContext context() {
        return McpTransportContext.create(Map.of(KEY, this));
    }

    Caller caller() {
        return caller;
    }

    Message.Request request() {
        return request;
    }

    /**
     * Does the work, and keeps a fault for {@link #fault} instead of throwing it: the SDK would send its message,
     * which is for us, to the client.
     */
    <T> T guard(T instead, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException kept) { // Whatever it is; whoever started the call decides what becomes of it.
            fault = kept;
            return instead;
        }
    }

    Optional<RuntimeException> fault() {
        return Optional.ofNullable(fault);
    }
}
