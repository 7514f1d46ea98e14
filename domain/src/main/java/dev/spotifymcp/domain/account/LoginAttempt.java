package dev.spotifymcp.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * A login that has gone to Spotify and may come back: once, within ten minutes, and only to the browser it left from.
 *
 * @param app the Spotify app it was begun for, needed again to redeem the code
 */
public record LoginAttempt(
        SecretHash state, SecretHash browser, CodeVerifier verifier, ClientId app, Instant expiresAt) {

    public static final Duration LIFETIME = Duration.ofMinutes(10);
}
