package dev.spotifymcp.persistence.account;

import dev.spotifymcp.domain.account.BrowserName;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.BrowserSessions;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.account.SessionId;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Expired;
import dev.spotifymcp.persistence.database.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Browser sessions, one row each, found by the hash of the cookie. */
public record SqlBrowserSessions(Database database) implements BrowserSessions {

    private static final String COLUMNS = "id, user_id, token_hash, browser, created_at, last_seen_at, expires_at";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM browser_sessions";

    @Override
    public void open(BrowserSession session) {
        database.change(
                "INSERT INTO browser_sessions (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                session.id().value(),
                session.user().value(),
                session.token().value(),
                session.browser().words(),
                session.createdAt(),
                session.lastSeenAt(),
                session.expiresAt());
    }

    @Override
    public Optional<BrowserSession> find(SecretHash token) {
        return database.first(SELECT + " WHERE token_hash = ?", token.value()).map(SqlBrowserSessions::session);
    }

    @Override
    public List<BrowserSession> of(UserId user) {
        return database.all(SELECT + " WHERE user_id = ? ORDER BY created_at DESC, id", user.value()).stream()
                .map(SqlBrowserSessions::session)
                .toList();
    }

    @Override
    public void end(UserId user, SessionId id) {
        database.change("DELETE FROM browser_sessions WHERE id = ? AND user_id = ?", id.value(), user.value());
    }

    @Override
    public void endOthers(UserId user, SessionId kept) {
        database.change("DELETE FROM browser_sessions WHERE user_id = ? AND id <> ?", user.value(), kept.value());
    }

    @Override
    public void markSeen(SessionId id, Instant now) {
        database.change("UPDATE browser_sessions SET last_seen_at = ? WHERE id = ?", now, id.value());
    }

    @Override
    public long purge(Instant now) {
        return new Expired(database, "browser_sessions").purge(now);
    }

    private static BrowserSession session(Row row) {
        return new BrowserSession(
                new SessionId(row.text("id")),
                new UserId(row.text("user_id")),
                new SecretHash(row.text("token_hash")),
                BrowserName.of(row.text("browser")),
                row.instant("created_at"),
                row.instant("last_seen_at"),
                row.instant("expires_at"));
    }
}
