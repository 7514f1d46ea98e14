package dev.spotifymcp.persistence.sealing;

import java.util.Collections;
import java.util.List;

/**
 * A column of sealed values, one in each row, each sealed for its {@link Cell}.
 *
 * @param key the columns that tell the rows apart; what stands in them, with spaces between, is the cell's row
 */
record SealedColumn(String table, String column, List<String> key) {

    /** Where something is sealed, all but the row that everybody knows. */
    static final List<SealedColumn> ALL = List.of(
            new SealedColumn("signing_keys", "sealed_keys", List.of("id")),
            new SealedColumn("spotify_connections", "sealed_token", List.of("user_id")),
            new SealedColumn("spotify_connections", "sealed_refresh_token", List.of("user_id")),
            new SealedColumn("login_attempts", "sealed_verifier", List.of("state_hash")),
            new SealedColumn("notes", "sealed_text", List.of("owner_id", "note_name")),
            new SealedColumn("receipts", "sealed_inverse", List.of("user_id", "receipt_id")));

    SealedColumn {
        key = List.copyOf(key);
    }

    /** The rows that come after one, so many of them; the parameters are that one's key. */
    String page(int rows) {
        String keys = String.join(", ", key);
        return "SELECT %s, %s FROM %s WHERE (%s) > (%s) ORDER BY %s FETCH FIRST %d ROWS ONLY"
                .formatted(keys, column, table, keys, marks(), keys, rows);
    }

    /** Changes a value if it is still the one that was read; the parameters are the new one, the key, and the old one. */
    String replacement() {
        return "UPDATE %s SET %s = ? WHERE (%s) = (%s) AND %s = ?"
                .formatted(table, column, String.join(", ", key), marks(), column);
    }

    /** Comes before the key of every row. */
    List<String> beforeTheFirst() {
        return Collections.nCopies(key.size(), "");
    }

    Cell cell(List<String> row) {
        return new Cell(table, column, String.join(" ", row));
    }

    private String marks() {
        return String.join(", ", Collections.nCopies(key.size(), "?"));
    }
}
