package dev.spotifymcp.domain.account;

import java.time.Instant;
import java.util.Optional;

/** Logins on their way through Spotify. */
public interface LoginAttempts {

    void keep(LoginAttempt attempt);

    /**
     * Hands the attempt to exactly one caller, and only to the browser it belongs to; another browser's call, or one
     * after {@code expiresAt}, finds nothing and leaves it as it was.
     */
    Optional<LoginAttempt> take(SecretHash state, SecretHash browser, Instant now);

    /** Forgets what had expired at that moment; says how many. */
    long purge(Instant now);
}
