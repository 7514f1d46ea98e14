package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.protocol.Revisions;
import dev.spotifymcp.mcp.words.Clean;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How a client introduces itself, as far as that is of use. */
final class Initialization {

    private Initialization() {}

    /**
     * Empty when the parameters are no introduction. The SDK logs all of it, so what is a client's to choose is cut to
     * one short line and the rest is left out.
     */
    static Optional<InitializeRequest> read(ObjectNode params, WireFormat wire) {
        if (!params.path("protocolVersion").isString()
                || !params.path("capabilities").isObject()
                || !params.path("clientInfo").path("name").isString()) {
            return Optional.empty();
        }
        try {
            var sent = wire.read(params.path("capabilities"), ClientCapabilities.class);
            return Optional.of(introduced(
                    Clean.name(params.path("protocolVersion").stringValue()),
                    new ClientCapabilities(null, sent.roots(), sent.sampling(), sent.elicitation(), null),
                    Clean.name(params.path("clientInfo").path("name").stringValue()),
                    Clean.name(params.path("clientInfo").path("version").stringValue(""))));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** For a session that was begun with another replica: it can do what every client can. */
    static InitializeRequest elsewhere() {
        return introduced(
                Revisions.WITH_SESSIONS.getLast(), ClientCapabilities.builder().build(), "unknown", "unknown");
    }

    private static InitializeRequest introduced(
            String revision, ClientCapabilities capabilities, String name, String version) {
        return new InitializeRequest(
                revision, capabilities, new Implementation(name, null, version, null, null, null), null);
    }
}
