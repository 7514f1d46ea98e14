package dev.spotifymcp.web.issuer;

import dev.spotifymcp.application.traffic.SingleFlight;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The keys of the issuer, at hand. They are looked for when a token names one that is not known, but however many do,
 * once a minute at most: whoever makes up names must not make us ask somebody else for each. While the issuer cannot be
 * reached, what is known goes on being good.
 */
final class IssuerKeys {

    /** Between one look and the next, whatever tokens say. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    /** A key that was withdrawn serves no longer than this, while the issuer can be reached. */
    static final Duration FRESH = Duration.ofHours(1);

    private static final String LOOK = "look";

    private final Supplier<Optional<String>> source;
    private final InstantSource clock;
    private final SingleFlight<String, KnownKeys> looks = new SingleFlight<>();
    private final AtomicReference<Holding> holding =
            new AtomicReference<>(new Holding(KnownKeys.none(), Instant.MIN, Instant.MIN));

    /** @param readAt when the keys were last what the issuer published; {@code lookedAt} when we last wanted to see */
    private record Holding(KnownKeys keys, Instant readAt, Instant lookedAt) {

        boolean isRested(Instant now) {
            return !now.isBefore(lookedAt.plus(PAUSE));
        }

        boolean isOld(Instant now) {
            return !now.isBefore(readAt.plus(FRESH));
        }
    }

    /** @param source what the issuer publishes, a JWK Set; empty when it cannot be had */
    IssuerKeys(Supplier<Optional<String>> source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The keys for a token that names this one: those that are known, if it is among them. */
    KnownKeys naming(String name) {
        Instant now = clock.instant();
        Holding held = holding.get();
        if (!held.isRested(now)) {
            return held.keys();
        }
        if (!held.keys().know(name)) {
            return looks.join(LOOK, this::look);
        }
        if (held.isOld(now) && holding.compareAndSet(held, new Holding(held.keys(), held.readAt(), now))) {
            // Nobody has to wait for what is only to be confirmed.
            Thread.startVirtualThread(() -> fetch(now));
        }
        return held.keys();
    }

    /** Whoever comes late to a look that is over has no second one. */
    private KnownKeys look() {
        Instant now = clock.instant();
        return holding.get().isRested(now) ? fetch(now) : holding.get().keys();
    }

    private KnownKeys fetch(Instant now) {
        List<PublishedKey> published = source.get().map(PublishedKey::in).orElseGet(List::of);
        return holding.updateAndGet(held -> held.keys().areThoseOf(published)
                        ? new Holding(held.keys(), now, now)
                        : KnownKeys.of(published)
                                .map(keys -> new Holding(keys, now, now))
                                .orElseGet(() -> new Holding(held.keys(), held.readAt(), now)))
                .keys();
    }
}
