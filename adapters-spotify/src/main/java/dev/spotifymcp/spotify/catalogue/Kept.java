package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.spotify.http.Keeping;
import java.time.Duration;
import java.util.Map;

/**
 * What came of a question, whom it is for, and how long it holds.
 *
 * @param freshUntil in milliseconds; from then on, Spotify is asked whether it still holds
 */
record Kept<T>(Audience audience, Answer<T> answer, Keeping keeping, long freshUntil) {

    /** However little Spotify allows: within a conversation, the same things are looked at again and again. */
    static final Duration AT_LEAST = Duration.ofMinutes(1);

    /** How long something is at hand to be confirmed, where that is possible. */
    static final Duration STALE = Duration.ofHours(1);

    /**
     * An answer that Spotify has just given, or confirmed.
     *
     * @param asked whom it could be for; without Spotify's consent, it is for {@code user} alone
     */
    static <T> Kept<T> given(
            Answer<T> answer, Audience asked, Readership readership, UserId user, Keeping keeping, long now) {
        Audience audience = keeping.isForEverybody() ? asked : new Audience.Listener(user);
        Duration longest = (audience instanceof Audience.Listener ? Readership.ONE_LISTENER : readership).longest();
        long fresh = Math.clamp(keeping.maxAge().toMillis(), AT_LEAST.toMillis(), longest.toMillis());
        return new Kept<>(audience, answer, keeping, now + fresh);
    }

    /** Never remembered, and nobody else's: it may be for the user's consent, or for their app. */
    static <T> Kept<T> refused(Refusal why, UserId user) {
        return new Kept<>(new Audience.Listener(user), Answer.refused(why), new Keeping("", ""), 0);
    }

    /** For somebody to whom nothing is known that could be confirmed. */
    static <T> Kept<T> nothing(UserId user) {
        return refused(new Refusal.SpotifyUnavailable(), user);
    }

    boolean isWorthKeeping() {
        return answer instanceof Answer.Given<T>;
    }

    boolean isFresh(long now) {
        return now < freshUntil;
    }

    Duration keepFor(long now) {
        Duration fresh = Duration.ofMillis(freshUntil - now);
        return keeping.etag().isEmpty() ? fresh : fresh.plus(STALE);
    }

    /** How much room it takes, in things. */
    int weight() {
        return 1
                + switch (answer) {
                    case Answer.Given<T>(Slice<?> slice) -> slice.items().size();
                    case Answer.Given<T>(Map<?, ?> slices) ->
                        slices.values().stream()
                                .mapToInt(slice -> slice instanceof Slice<?> known
                                        ? known.items().size()
                                        : 1)
                                .sum();
                    case Answer.Given<T>(var one) -> 1;
                    case Answer.Refused<T>(var why) -> 0;
                };
    }
}
