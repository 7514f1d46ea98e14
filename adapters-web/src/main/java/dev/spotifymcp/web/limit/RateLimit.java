package dev.spotifymcp.web.limit;

import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.page.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Lets strangers on until they ask too often. */
public final class RateLimit {

    private final Peers peers;
    private final Turns<Network> turns;

    private RateLimit(Peers peers, Turns<Network> turns) {
        this.peers = peers;
        this.turns = turns;
    }

    /** A count of its own. */
    public static RateLimit measuring(Allowance allowance, Peers peers, InstantSource clock) {
        return new RateLimit(peers, new Turns<>(allowance, clock));
    }

    /** A handler to stand before others: it lets on who does not ask too often, and tells the rest when to come back. */
    public static Handler before(Allowance allowance, Peers peers, Pages pages, InstantSource clock) {
        RateLimit limit = measuring(allowance, peers, clock);
        return (request, response) -> limit.putOff(request)
                .ifPresentOrElse(wait -> pages.tell(request, response, tooOften(wait)), response::next);
    }

    /** How long this stranger has to wait; empty when they need not, which is counted. */
    public Optional<Duration> putOff(ServerRequest request) {
        return turns.putOff(peers.of(request));
    }

    /** How long this stranger would have to wait; empty when they need not. Nothing is counted. */
    public Optional<Duration> pause(ServerRequest request) {
        return turns.pause(peers.of(request));
    }

    public static Problem tooOften(Duration wait) {
        return Problem.of(
                        Status.TOO_MANY_REQUESTS_429,
                        "too_many_requests",
                        "A little slower, please",
                        "There were many requests from where you are. Try again in a moment.",
                        Problem.Way.HOME)
                .after(wait.plusSeconds(1));
    }
}
