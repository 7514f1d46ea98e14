package dev.spotifymcp.persistence.traffic;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.AuditTrail;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Expired;
import dev.spotifymcp.persistence.database.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Audit entries, one row each; the count of rows tells apart what happened in one moment. */
public record SqlAuditTrail(Database database) implements AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(SqlAuditTrail.class);

    private static final String TABLE = "audit_entries";

    /** Selected from the users, so that one who has gone inserts nothing rather than violate the foreign key. */
    private static final String INSERT = """
            INSERT INTO audit_entries (user_id, act, subject, happened_at, expires_at)
            SELECT id, ?, ?, ?, ? FROM users WHERE id = ?
            """;

    private static final String LATEST = """
            SELECT act, subject, happened_at
            FROM audit_entries
            WHERE user_id = ?
            ORDER BY happened_at DESC, id DESC
            FETCH FIRST ? ROWS ONLY
            """;

    @Override
    public void note(AuditEntry entry) {
        try {
            database.change(
                    INSERT,
                    entry.act().word(),
                    entry.subject(),
                    entry.at(),
                    entry.expiresAt(),
                    entry.user().value());
        } catch (StorageFault down) {
            // Not the subject, which is what somebody called something.
            LOG.warn(
                    "{}: not kept: {} of user {}",
                    TABLE,
                    entry.act().word(),
                    entry.user().value(),
                    down);
        }
    }

    @Override
    public List<AuditEntry> latest(UserId user, int most) {
        return database.all(LATEST, user.value(), most).stream()
                .flatMap(row -> entry(user, row).stream())
                .toList();
    }

    @Override
    public long purge(Instant now) {
        return new Expired(database, TABLE).purge(now);
    }

    /** What a newer release has noted, this one passes over. */
    private static Optional<AuditEntry> entry(UserId user, Row row) {
        return Act.of(row.text("act"))
                .map(act -> new AuditEntry(user, row.instant("happened_at"), act, row.text("subject")));
    }
}
