package dev.spotifymcp.persistence.sealing;

import dev.spotifymcp.persistence.database.Database;
import java.util.Optional;

/**
 * The keys of tomorrow, sealed with those of today. It is there before anything is sealed with a new key, so that every
 * server that comes upon something it cannot open finds the key for it, whatever keys it was started with.
 */
record Handover(Database database) {

    private static final String ROW = "next";
    private static final Cell CELL = new Cell("sealing_check", "next", ROW);

    /** The later keys, for whoever has the earlier; these themselves when nothing is handed over, or not to them. */
    Keyset latest(Keyset keys) {
        return sealed().flatMap(bytes -> opened(keys, bytes)).orElse(keys);
    }

    /**
     * The keys that follow these. A handover that is under way is gone on with, so that a rotation that was cut short is
     * continued and not begun anew; of two that begin at once, one counts.
     */
    Keyset next(Keyset keys) {
        if (sealed().isEmpty()) {
            database.change(
                    "INSERT INTO sealing_check (id, sealed) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    ROW,
                    keys.seal(keys.withNewPrimary().text().reveal(), CELL));
        }
        return latest(keys);
    }

    /** Nobody needs it any more. */
    void end() {
        database.change("DELETE FROM sealing_check WHERE id = ?", ROW);
    }

    private Optional<byte[]> sealed() {
        return database.first("SELECT sealed FROM sealing_check WHERE id = ?", ROW)
                .map(row -> row.bytes("sealed"));
    }

    private static Optional<Keyset> opened(Keyset keys, byte[] sealed) {
        return keys.open(sealed, CELL).map(KeysetText::new).flatMap(Keyset::of);
    }
}
