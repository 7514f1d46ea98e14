package dev.spotifymcp.domain.grant;

import java.time.Duration;
import java.time.Instant;

/**
 * The keys that access tokens are signed with, the same in the whole cluster: one that signs, the one that will sign
 * next, and the one that did before. Each change moves all of them on by one.
 *
 * @param version grows by one with every change, so that of two changes at once one is lost
 */
public record SigningKeyset(SigningKeyText keys, long version, Instant changedAt) {

    /**
     * Between two changes. It is how long a key is published before anybody may meet a token of its, and how long it
     * stays afterwards; tokens and everybody's copies of the published keys live a fraction of that.
     */
    public static final Duration PERIOD = Duration.ofDays(30);

    /** The first there is. */
    public static SigningKeyset first(SigningKeyText keys, Instant now) {
        return new SigningKeyset(keys, 1, now);
    }

    /** What comes after this one. */
    public SigningKeyset changedTo(SigningKeyText next, Instant now) {
        return new SigningKeyset(next, version + 1, now);
    }

    public boolean isDueForChange(Instant now) {
        return !now.isBefore(changedAt.plus(PERIOD));
    }
}
