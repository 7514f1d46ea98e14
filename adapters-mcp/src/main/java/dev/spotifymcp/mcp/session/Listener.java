package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.transport.EventStream;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import reactor.core.publisher.Mono;

/** A client that listens to its session. */
record Listener(EventStream stream) implements McpStreamableServerTransport {

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> stream.send(WireFormat.bytes(message)));
    }

    /** Without its id: events missed are not repeated, so there is nothing a client could resume by it. */
    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message, String eventId) {
        return sendMessage(message);
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return WireFormat.FOR_SDK.convertValue(data, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(stream::close);
    }
}
