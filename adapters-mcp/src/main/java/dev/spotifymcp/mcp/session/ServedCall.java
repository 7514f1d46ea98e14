package dev.spotifymcp.mcp.session;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpError;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The work of a request on its way through the SDK, which hands it back to the handler as its context. */
final class ServedCall {

    private static final String KEY = "call";

    private final Supplier<ObjectNode> work;
    private @Nullable RuntimeException fault;

    ServedCall(Supplier<ObjectNode> work) {
        this.work = work;
    }

    static ServedCall from(McpTransportContext context) {
        return (ServedCall) context.get(KEY);
    }

    McpTransportContext context() {
        return McpTransportContext.create(Map.of(KEY, this));
    }

    /**
     * Does the work, and keeps a fault for {@link #fault} instead of throwing it: the SDK would send its message,
     * which is for us, to the client.
     *
     * @throws McpError for what the client is to be told
     */
    ObjectNode result() {
        try {
            return work.get();
        } catch (McpError told) {
            throw told;
        } catch (RuntimeException kept) { // Whatever it is; whoever started the call decides what becomes of it.
            fault = kept;
            return JsonNodeFactory.instance.objectNode();
        }
    }

    Optional<RuntimeException> fault() {
        return Optional.ofNullable(fault);
    }
}
