package dev.spotifymcp.persistence.traffic;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.NoteName;
import dev.spotifymcp.domain.traffic.Notes;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Expired;
import dev.spotifymcp.persistence.sealing.Cell;
import dev.spotifymcp.persistence.sealing.Vault;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes, one row each, with sealed text: it may be what a person answered. One that does not open is as good as none. */
public record SqlNotes(Database database, Vault vault) implements Notes {

    private static final Logger LOG = LoggerFactory.getLogger(SqlNotes.class);

    private static final String TABLE = "notes";

    private static final String REPLACE = """
            UPDATE notes
            SET sealed_text = ?, expires_at = ?
            WHERE owner_id = ? AND note_name = ?
            """;

    /** Selected from the users, so that one who has gone inserts nothing rather than violate the foreign key. */
    private static final String INSERT = """
            INSERT INTO notes (sealed_text, expires_at, owner_id, note_name)
            SELECT ?, ?, id, ? FROM users WHERE id = ?
            ON CONFLICT DO NOTHING
            """;

    @Override
    public void leave(UserId owner, NoteName name, String text, Instant until) {
        byte[] sealed = vault.sealText(Notes.fitting(text), textOf(owner, name));
        if (!replace(owner, name, sealed, until) && !insert(owner, name, sealed, until)) {
            // Another replica's first note of this name came between, or the owner has gone.
            replace(owner, name, sealed, until);
        }
    }

    private boolean replace(UserId owner, NoteName name, byte[] sealed, Instant until) {
        return database.change(REPLACE, sealed, until, owner.value(), name.value()) == 1;
    }

    private boolean insert(UserId owner, NoteName name, byte[] sealed, Instant until) {
        return database.change(INSERT, sealed, until, name.value(), owner.value()) == 1;
    }

    @Override
    public Optional<String> find(UserId owner, NoteName name, Instant now) {
        return database.first(
                        "SELECT sealed_text FROM notes WHERE owner_id = ? AND note_name = ? AND expires_at > ?",
                        owner.value(),
                        name.value(),
                        now)
                .flatMap(row -> opened(owner, name, row.bytes("sealed_text")));
    }

    @Override
    public long purge(Instant now) {
        return new Expired(database, TABLE).purge(now);
    }

    private Optional<String> opened(UserId owner, NoteName name, byte[] sealed) {
        Optional<String> text = vault.openText(sealed, textOf(owner, name));
        if (text.isEmpty()) {
            LOG.warn("{}: a sealed note of user {} does not open; it counts as none", TABLE, owner.value());
        }
        return text;
    }

    /** Ids of users hold no space, so no two places read the same. */
    private static Cell textOf(UserId owner, NoteName name) {
        return new Cell(TABLE, "sealed_text", owner.value() + ' ' + name.value());
    }
}
