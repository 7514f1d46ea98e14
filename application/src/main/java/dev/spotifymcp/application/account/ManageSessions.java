package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.BrowserSessions;
import dev.spotifymcp.domain.account.SessionId;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Shows people which browsers are signed in as them, and signs them out. */
public record ManageSessions(BrowserSessions sessions, AuditTrail trail, InstantSource clock) {

    /** Those that still run, newest first. */
    public List<BrowserSession> of(UserId user) {
        Instant now = clock.instant();
        return sessions.of(user).stream()
                .filter(session -> !session.isOver(now))
                .toList();
    }

    /** One of the user's sessions; anybody else's is as good as none. */
    public Optional<BrowserSession> find(UserId user, SessionId id) {
        return of(user).stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /** The session that was ended; anybody else's is as good as none. */
    public Optional<BrowserSession> end(UserId user, SessionId id) {
        Optional<BrowserSession> found = find(user, id);
        found.ifPresent(session -> {
            sessions.end(user, id);
            trail.note(new AuditEntry(
                    user, clock.instant(), Act.SESSION_ENDED, session.browser().words()));
        });
        return found;
    }

    /** Signs the user out everywhere but in the browser of this session. */
    public void endOthers(UserId user, SessionId kept) {
        sessions.endOthers(user, kept);
        trail.note(new AuditEntry(user, clock.instant(), Act.OTHER_SESSIONS_ENDED, ""));
    }
}
