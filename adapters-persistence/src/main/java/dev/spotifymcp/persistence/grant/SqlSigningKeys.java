package dev.spotifymcp.persistence.grant;

import dev.spotifymcp.domain.grant.SigningKeyText;
import dev.spotifymcp.domain.grant.SigningKeys;
import dev.spotifymcp.domain.grant.SigningKeyset;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Row;
import dev.spotifymcp.persistence.sealing.Cell;
import dev.spotifymcp.persistence.sealing.Vault;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keyset, one sealed row. One that does not open is as good as none: a new one takes its place, tokens that were signed
 * with the old one are refused, and their clients refresh them.
 */
public record SqlSigningKeys(Database database, Vault vault) implements SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SqlSigningKeys.class);

    private static final String ROW = "access-tokens";

    private static final Cell CELL = new Cell("signing_keys", "sealed_keys", ROW);

    private static final String FOLLOW = """
            UPDATE signing_keys
            SET sealed_keys = ?, version = ?, changed_at = ?
            WHERE id = ? AND version = ?
            """;

    private static final String BEGIN = """
            INSERT INTO signing_keys (sealed_keys, version, changed_at, id)
            VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    @Override
    public Optional<SigningKeyset> find() {
        Optional<Row> row =
                database.first("SELECT sealed_keys, version, changed_at FROM signing_keys WHERE id = ?", ROW);
        Optional<SigningKeyset> keys = row.flatMap(this::opened);
        if (row.isPresent() && keys.isEmpty()) {
            LOG.warn("signing_keys: the sealed keys do not open; new ones take their place");
            database.change(
                    "DELETE FROM signing_keys WHERE id = ? AND sealed_keys = ?",
                    ROW,
                    row.get().bytes("sealed_keys"));
        }
        return keys;
    }

    @Override
    public SigningKeyset keep(SigningKeyset successor) {
        byte[] sealed = vault.seal(successor.keys(), CELL);
        if (successor.version() == 1) {
            database.change(BEGIN, sealed, successor.version(), successor.changedAt(), ROW);
        } else {
            database.change(FOLLOW, sealed, successor.version(), successor.changedAt(), ROW, successor.version() - 1);
        }
        return find().orElseThrow(() -> new IllegalStateException("keys that were kept are gone"));
    }

    private Optional<SigningKeyset> opened(Row row) {
        return vault.open(row.bytes("sealed_keys"), CELL, SigningKeyText::new)
                .map(keys -> new SigningKeyset(keys, row.number("version"), row.instant("changed_at")));
    }
}
