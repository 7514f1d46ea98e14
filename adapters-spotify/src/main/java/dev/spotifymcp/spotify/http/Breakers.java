package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.traffic.Bucket;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * One breaker for each bucket, in this process: an outage is the same for all apps, and every replica notices it within
 * seconds by itself.
 */
final class Breakers {

    private final ConcurrentMap<Bucket, Breaker> breakers = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Breakers(InstantSource clock) {
        this.clock = clock;
    }

    Outcome through(Bucket bucket, Supplier<Outcome> request) {
        Breaker breaker = breakers.computeIfAbsent(bucket, name -> new Breaker());
        if (!breaker.lets(clock.instant())) {
            return new Outcome.TurnedAway(new Refusal.SpotifyUnavailable());
        }
        Outcome outcome = request.get();
        if (isFailure(outcome)) {
            breaker.failed(clock.instant());
        } else {
            breaker.succeeded(clock.instant());
        }
        return outcome;
    }

    private static boolean isFailure(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(var reply) -> reply.status() >= 500;
            case Outcome.TurnedAway early -> false;
            case Outcome.NeverSent unreachable -> true;
            case Outcome.Lost silent -> true;
        };
    }
}
