package dev.spotifymcp.mcp.transport;

import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.protocol.Revisions;
import dev.spotifymcp.mcp.words.Clean;
import java.util.Map;

/**
 * Answers messages of a revision that is not served, in a way that leads clients of both generations back to {@code
 * initialize}.
 */
public final class UnservedGeneration implements Generation {

    private static final int METHOD_NOT_FOUND = -32601;
    private static final int UNSUPPORTED_VERSION = -32022;

    @Override
    public void receive(Exchange exchange, Message message) {
        exchange.refuse(answer(message), message.requestId());
    }

    private static ProtocolError answer(Message message) {
        return message instanceof Message.Request request && request.method().equals("server/discover")
                ? new ProtocolError(404, METHOD_NOT_FOUND, "Method not found: server/discover")
                : new ProtocolError(
                        400,
                        UNSUPPORTED_VERSION,
                        "Unsupported protocol version",
                        Map.of(
                                "supported",
                                Revisions.WITH_SESSIONS,
                                "requested",
                                message.claimedRevision().map(Clean::name).orElse(Revisions.WITHOUT_SESSIONS)));
    }
}
