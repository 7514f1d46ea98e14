package dev.spotifymcp.domain.account;

import java.time.Duration;
import java.time.Instant;

/** A browser that stays signed in. */
public record BrowserSession(
        SessionId id, UserId user, SecretHash token, String browser, Instant createdAt, Instant expiresAt) {

    public static final Duration LIFETIME = Duration.ofDays(30);

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
