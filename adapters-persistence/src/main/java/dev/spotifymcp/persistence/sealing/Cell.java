package dev.spotifymcp.persistence.sealing;

import java.nio.charset.StandardCharsets;

/**
 * One place in the database. What was sealed for it opens nowhere else: whoever can write to the tables but has no key
 * cannot hand one user's token to another, or pass one kind of secret for another.
 */
public record Cell(String table, String column, String row) {

    /** Names of tables and columns hold no zero byte, so no two cells read the same. */
    byte[] associatedData() {
        return (table + '\0' + column + '\0' + row).getBytes(StandardCharsets.UTF_8);
    }
}
