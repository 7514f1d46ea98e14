package dev.spotifymcp.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts how often each of many asks. For each only one moment is kept: when they would have asked last, had they asked
 * evenly (GCRA, as in ITU-T I.371). Of a hundred thousand the longest quiet is forgotten first.
 */
public final class Turns<K> {

    private static final int MOST = 100_000;

    private final Duration period;
    private final Duration interval;
    private final InstantSource clock;
    private final ConcurrentMap<K, Instant> even;

    /** A count of its own. */
    public Turns(Allowance allowance, InstantSource clock) {
        this.period = allowance.period();
        this.interval = allowance.interval();
        this.clock = clock;
        Cache<K, Instant> bounded = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(allowance.period().multipliedBy(2))
                .build();
        this.even = bounded.asMap();
    }

    /** How long this one has to wait; empty when they need not, which is counted. */
    public Optional<Duration> putOff(K who) {
        Instant now = clock.instant();
        var wait = new Duration[] {Duration.ZERO};
        even.compute(who, (same, last) -> {
            Instant due = last == null || isStrange(last, now) || last.isBefore(now) ? now : last;
            wait[0] = ahead(due, now);
            return wait[0].isPositive() ? due : due.plus(interval);
        });
        return wait[0].isPositive() ? Optional.of(wait[0]) : Optional.empty();
    }

    /** How long this one would have to wait; empty when they need not. Nothing is counted. */
    Optional<Duration> pause(K who) {
        Instant now = clock.instant();
        return Optional.ofNullable(even.get(who))
                .filter(last -> !isStrange(last, now))
                .map(last -> ahead(last, now))
                .filter(Duration::isPositive);
    }

    /**
     * Far later than anything that is allowed leads to: the clock was set back, and nobody is to wait until it is there
     * again. Of two who come at once, one may have looked at the clock a moment before the other.
     */
    private boolean isStrange(Instant last, Instant now) {
        return last.isAfter(now.plus(period.multipliedBy(2)));
    }

    /** How far the next one is beyond what is allowed. */
    private Duration ahead(Instant due, Instant now) {
        return Duration.between(now.plus(period), due.plus(interval));
    }
}
