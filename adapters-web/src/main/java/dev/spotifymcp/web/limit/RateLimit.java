package dev.spotifymcp.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.page.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets strangers on until they ask too often. For each only one moment is kept: when they would have asked last, had they
 * asked evenly (GCRA, as in ITU-T I.371). Of a hundred thousand strangers the longest quiet is forgotten first.
 */
public final class RateLimit {

    private static final int MOST_STRANGERS = 100_000;

    private final Allowance allowance;
    private final Peers peers;
    private final InstantSource clock;
    private final ConcurrentMap<Network, Instant> even;

    private RateLimit(Allowance allowance, Peers peers, InstantSource clock) {
        this.allowance = allowance;
        this.peers = peers;
        this.clock = clock;
        Cache<Network, Instant> bounded = Caffeine.newBuilder()
                .maximumSize(MOST_STRANGERS)
                .expireAfterAccess(allowance.period().multipliedBy(2))
                .build();
        this.even = bounded.asMap();
    }

    /** A count of its own. */
    public static RateLimit measuring(Allowance allowance, Peers peers, InstantSource clock) {
        return new RateLimit(allowance, peers, clock);
    }

    /** A handler to stand before others: it lets on who does not ask too often, and tells the rest when to come back. */
    public static Handler before(Allowance allowance, Peers peers, Pages pages, InstantSource clock) {
        RateLimit limit = measuring(allowance, peers, clock);
        return (request, response) -> limit.putOff(request)
                .ifPresentOrElse(wait -> pages.tell(request, response, tooOften(wait)), response::next);
    }

    /** How long this stranger has to wait; empty when they need not, which is counted. */
    public Optional<Duration> putOff(ServerRequest request) {
        Instant now = clock.instant();
        var wait = new Duration[] {Duration.ZERO};
        even.compute(peers.of(request), (stranger, last) -> {
            Instant due = last == null || last.isBefore(now) ? now : last;
            wait[0] = ahead(due, now);
            return wait[0].isPositive() ? due : due.plus(allowance.interval());
        });
        return wait[0].isPositive() ? Optional.of(wait[0]) : Optional.empty();
    }

    /** How long this stranger would have to wait; empty when they need not. Nothing is counted. */
    public Optional<Duration> pause(ServerRequest request) {
        Instant now = clock.instant();
        return Optional.ofNullable(even.get(peers.of(request)))
                .map(last -> ahead(last, now))
                .filter(Duration::isPositive);
    }

    /** How far the next one is beyond what is allowed. */
    private Duration ahead(Instant due, Instant now) {
        return Duration.between(now.plus(allowance.period()), due.plus(allowance.interval()));
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
