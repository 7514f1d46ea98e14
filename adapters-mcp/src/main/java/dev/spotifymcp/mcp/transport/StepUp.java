package dev.spotifymcp.mcp.transport;

import dev.spotifymcp.domain.account.Standing.Demand;
import dev.spotifymcp.mcp.methods.Needs;
import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import java.util.Optional;

/**
 * Sends clients whose token allows too little for a larger one (revision 2026-07-28, "Authorization": step-up), before
 * the message reaches its generation: once an answer has begun, its status can no longer say so. Whoever cannot get a
 * larger one goes on, and is told by the offer itself.
 */
record StepUp(Needs needs) {

    static final ProtocolError TOO_LITTLE =
            ProtocolError.transport(403, "insufficient_scope: WWW-Authenticate names the scopes that are needed");

    Optional<Demand> demand(Exchange exchange, Message message) {
        return switch (message) {
            case Message.Request(var id, var method, var params) ->
                needs.of(method, params, exchange.selection())
                        .filter(scope -> !exchange.caller().may(scope))
                        .flatMap(exchange.standing()::more);
            case Message.Notification nothingAsked -> Optional.empty();
            case Message.Response nothingAsked -> Optional.empty();
        };
    }
}
