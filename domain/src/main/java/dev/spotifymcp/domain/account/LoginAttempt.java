package dev.spotifymcp.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * A login that has gone to Spotify and may come back: once, within ten minutes, and only to the browser it left from.
 *
 * @param app the Spotify app it was begun for, needed again to redeem the code
 * @param next what it was begun for
 */
public record LoginAttempt(
        SecretHash state, SecretHash browser, CodeVerifier verifier, ClientId app, AfterLogin next, Instant expiresAt) {

    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** A login for its own sake. */
    public LoginAttempt(SecretHash state, SecretHash browser, CodeVerifier verifier, ClientId app, Instant expiresAt) {
        this(state, browser, verifier, app, new AfterLogin.ToAccount(), expiresAt);
    }
}
