package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.protocol.RequestId;
import dev.spotifymcp.mcp.protocol.Revisions;
import dev.spotifymcp.mcp.session.SessionKeeper.Found;
import dev.spotifymcp.mcp.transport.Exchange;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets a request into the session it names, or says why it cannot come in. */
record SessionGate(SessionKeeper sessions) {

    static final HeaderName SESSION_ID = HeaderNames.create("Mcp-Session-Id");

    /** @param id what a refusal is answered under */
    void enter(Exchange exchange, Optional<RequestId> id, Consumer<Session> work) {
        Optional<ProtocolError> stranger = exchange.header(Exchange.PROTOCOL_VERSION)
                .filter(revision -> !Revisions.WITH_SESSIONS.contains(revision))
                .map(revision -> ProtocolError.transport(
                        400, "MCP-Protocol-Version has to be one of " + String.join(", ", Revisions.WITH_SESSIONS)));
        if (stranger.isPresent()) {
            exchange.refuse(stranger.get(), id);
            return;
        }
        exchange.header(SESSION_ID)
                .ifPresentOrElse(
                        name -> enter(exchange, id, new McpSessionId(name), work),
                        () -> exchange.refuse(
                                ProtocolError.transport(400, "Mcp-Session-Id is missing; begin with initialize"), id));
    }

    private void enter(Exchange exchange, Optional<RequestId> id, McpSessionId name, Consumer<Session> work) {
        switch (sessions.find(exchange.caller().user(), name)) {
            case Found.It(var session) -> work.accept(session);
            case Found.Nothing nothing ->
                exchange.refuse(new ProtocolError(404, -32001, "There is no such session; begin with initialize"), id);
            case Found.NoRoom full -> noRoom(exchange, id);
        }
    }

    static void noRoom(Exchange exchange, Optional<RequestId> id) {
        exchange.response().header(HeaderValues.create(HeaderNames.RETRY_AFTER, "30"));
        exchange.refuse(ProtocolError.transport(429, "Too many sessions are in use at once"), id);
    }
}
