package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.answer.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Which answers are worth asking once more for, and after how long a pause. */
record SecondChance(RandomGenerator random) {

    /** Nobody should sit in front of a silent program for longer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    // Signs of a server that is restarting or overrun, gone in a moment. A 500 tends to come back.
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);

    Optional<Duration> pauseAfter(ApiRequest request, Reply reply, Instant now) {
        if (PASSING.contains(reply.status()) && request.method().isRead()) {
            return Optional.of(jitter(100, 300));
        }
        // What was turned away at the door was not carried out: this holds for changes as well.
        return reply.status() == 429
                        && SpotifyErrors.refusal(request, reply, now) instanceof Refusal.RateLimited(var wait)
                        && wait.compareTo(LONGEST_WAIT) <= 0
                ? Optional.of(wait.plus(jitter(0, 200)))
                : Optional.empty();
    }

    // All who were turned away together would otherwise come back together.
    private Duration jitter(int leastMillis, int mostMillis) {
        return Duration.ofMillis(random.nextInt(leastMillis, mostMillis));
    }
}
