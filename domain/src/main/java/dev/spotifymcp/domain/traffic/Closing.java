package dev.spotifymcp.domain.traffic;

import dev.spotifymcp.domain.answer.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * That Spotify has turned an app away, and until when. Every request before that end would prolong it.
 *
 * @param until from this moment on somebody may see whether the gate is open again
 */
public record Closing(Gate gate, Cause cause, Instant until) {

    /** What Spotify has turned the app away for. The word of each is stored, so it never changes. */
    public enum Cause {
        /** Too many requests within seconds. */
        RATE("rate"),
        /** The day's requests are used up. */
        QUOTA("quota");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        /** The cause of this word; empty for one that only a newer release knows. */
        public static Optional<Cause> of(String word) {
            return Arrays.stream(values())
                    .filter(cause -> cause.word.equals(word))
                    .findFirst();
        }

        public String word() {
            return word;
        }
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Of two closings of one gate, the one that counts. */
    public Closing longer(Closing other) {
        return other.until.isAfter(until) ? other : this;
    }

    /** The same gate, closed for the same reason until another moment. */
    public Closing until(Instant end) {
        return new Closing(gate, cause, end);
    }

    /** What whoever comes now is told; in whole seconds and never too few, since they may come back to the second. */
    public Refusal refusal(Instant now) {
        long seconds = Math.max(
                1, Duration.between(now, until).plusSeconds(1).minusNanos(1).toSeconds());
        Duration wait = Duration.ofSeconds(seconds);
        return switch (cause) {
            case RATE -> new Refusal.RateLimited(wait);
            case QUOTA -> new Refusal.QuotaExhausted(wait);
        };
    }
}
