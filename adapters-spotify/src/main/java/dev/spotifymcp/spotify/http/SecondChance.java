package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.answer.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Which outcomes are worth asking once more for, and after how long a pause. */
record SecondChance(RandomGenerator random, RetryBudget budget) {

    // Signs of a server that is restarting or overrun, gone in a moment. A 500 tends to come back.
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);

    Optional<Duration> pauseAfter(ApiRequest request, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(var reply) ->
                isPassing(request, reply) && budget.spend() ? Optional.of(jitter(100, 300)) : Optional.empty();
            // What was turned away at the door was not carried out: this holds for changes as well.
            case Outcome.TurnedAway(Refusal.RateLimited(var wait)) -> Optional.of(wait.plus(jitter(0, 200)));
            case Outcome.TurnedAway longer -> Optional.empty();
            case Outcome.NeverSent unreachable -> Optional.empty();
            case Outcome.Lost unclear -> Optional.empty();
        };
    }

    private static boolean isPassing(ApiRequest request, Reply reply) {
        return PASSING.contains(reply.status()) && request.method().isRead();
    }

    // All who were turned away together would otherwise come back together.
    private Duration jitter(int leastMillis, int mostMillis) {
        return Duration.ofMillis(random.nextInt(leastMillis, mostMillis));
    }
}
