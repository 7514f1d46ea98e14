package dev.spotifymcp.mcp.transport;

import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.protocol.ProtocolError;
import dev.spotifymcp.mcp.protocol.RequestId;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.CallObserver.TurnedAway;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what is served at all.
 *
 * @param calls bounds posted messages that are being served
 * @param streams bounds what is listened to
 * @param pace bounds how often somebody has something done
 */
public record Admission(Places calls, Places streams, Pace pace, CallObserver observer) {

    /** What makes us work, and Spotify: it is what a user has so much of in a minute. */
    private static final Set<String> COUNTED = Set.of("tools/call", "resources/read", "prompts/get");

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration LONGER = Duration.ofSeconds(5);

    /**
     * Turns messages away while the process has no place for another call, before anything is spent on them: a server that
     * has more to do than it can would otherwise spend itself on finding out whom to refuse.
     */
    public void atTheDoor(ServerRequest request, ServerResponse response) {
        if (calls.areAllTaken() && request.prologue().method().equals(Method.POST)) {
            turnAway(response, Optional.empty(), TurnedAway.SERVER_FULL, A_MOMENT);
        } else {
            response.next();
        }
    }

    /**
     * Does the work if this user may still begin something, and says so if not. A message that is still on its way takes
     * no place: whoever lets theirs drip would keep the others of the same user out.
     */
    void toCall(Exchange exchange, Message message, Runnable work) {
        Optional<Duration> wait =
                isCounted(message) ? pace.putOff(exchange.caller().user()) : Optional.empty();
        wait.ifPresentOrElse(
                time -> turnAway(exchange.response(), message.requestId(), TurnedAway.TOO_OFTEN, time),
                () -> seated(exchange, calls, message.requestId(), work));
    }

    /** The same for listening. */
    void toListen(Exchange exchange, Runnable work) {
        seated(exchange, streams, Optional.empty(), work);
    }

    private void seated(Exchange exchange, Places places, Optional<RequestId> id, Runnable work) {
        switch (places.take(exchange.caller().user())) {
            case TAKEN -> {
                try {
                    work.run();
                } finally {
                    places.leave(exchange.caller().user());
                }
            }
            case USER_HAS_ALL_THEIRS -> turnAway(exchange.response(), id, TurnedAway.CALLER_FULL, LONGER);
            case NONE_LEFT -> turnAway(exchange.response(), id, TurnedAway.SERVER_FULL, A_MOMENT);
        }
    }

    /** Whoever only looks around is not counted. */
    private static boolean isCounted(Message message) {
        return message instanceof Message.Request(var id, var method, var params) && COUNTED.contains(method);
    }

    private void turnAway(ServerResponse response, Optional<RequestId> id, TurnedAway why, Duration wait) {
        observer.turnedAway(why);
        // Rounded up: a moment too early would be refused again.
        response.header(HeaderValues.create(
                HeaderNames.RETRY_AFTER, wait.plusNanos(999_999_999).toSeconds()));
        Exchange.refuse(response, words(why), id);
    }

    private static ProtocolError words(TurnedAway why) {
        return switch (why) {
            case TOO_OFTEN -> ProtocolError.transport(429, "Too many calls; wait as long as Retry-After says");
            case CALLER_FULL -> ProtocolError.transport(429, "Too many requests are open at once");
            case SERVER_FULL ->
                ProtocolError.transport(503, "The server has more to do than it can; try again in a moment");
        };
    }
}
