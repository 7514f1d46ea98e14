package dev.spotifymcp.domain.traffic;

import dev.spotifymcp.domain.account.UserId;
import java.time.Instant;
import java.util.List;

/** What has happened to people's accounts, each one's for themselves. */
public interface AuditTrail {

    /**
     * Keeps the entry as well as it can, and never fails: by now the act has happened, and an answer that denies it
     * would be worse than a gap, of which the log tells. In the name of a user who has gone, none is kept.
     */
    void note(AuditEntry entry);

    /** The user's latest entries, latest first. */
    List<AuditEntry> latest(UserId user, int most);

    /** Forgets what had expired at that moment; says how many. */
    long purge(Instant now);
}
