package dev.spotifymcp.domain.account;

import java.time.Duration;
import java.time.Instant;

/** A browser that stays signed in. */
public record BrowserSession(
        SessionId id,
        UserId user,
        SecretHash token,
        BrowserName browser,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt) {

    public static final Duration LIFETIME = Duration.ofDays(30);

    /** "Last seen" is true to this much; telling it more finely would cost a write with every page. */
    private static final Duration LAST_SEEN_GRAIN = Duration.ofMinutes(1);

    /** A session that begins now. */
    public static BrowserSession opened(
            SessionId id, UserId user, SessionToken token, BrowserName browser, Instant now) {
        return new BrowserSession(id, user, token.hash(), browser, now, now, now.plus(LIFETIME));
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether it is worth noting that the browser was seen now. */
    public boolean isSightNews(Instant now) {
        return lastSeenAt.plus(LAST_SEEN_GRAIN).isBefore(now);
    }
}
