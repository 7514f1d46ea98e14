package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.BrowserSessions;
import dev.spotifymcp.domain.account.LoginAttempts;
import dev.spotifymcp.domain.change.Receipts;
import dev.spotifymcp.domain.traffic.AuditTrail;
import dev.spotifymcp.domain.traffic.Gates;
import dev.spotifymcp.domain.traffic.Notes;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Forgets what has run out: sessions that are over, logins that never came back, notes, audit entries and receipts whose
 * time has passed, and gates that nobody came back to.
 */
public record PurgeExpired(
        BrowserSessions sessions,
        LoginAttempts attempts,
        Notes notes,
        AuditTrail trail,
        Receipts receipts,
        Gates gates,
        InstantSource clock) {

    /** How many of each were forgotten. */
    public record Purged(long sessions, long attempts, long notes, long entries, long receipts, long gates) {}

    public Purged purge() {
        Instant now = clock.instant();
        return new Purged(
                sessions.purge(now),
                attempts.purge(now),
                notes.purge(now),
                trail.purge(now),
                receipts.purge(now),
                gates.purge(now));
    }
}
