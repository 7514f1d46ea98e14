package dev.spotifymcp.persistence.sealing;

import dev.spotifymcp.domain.account.Secret;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.SchemaState;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import java.util.Optional;

/**
 * One sealed row whose content everybody knows. It is written once, before the first data, and has to open at every
 * later start: a server with another key would seal new tokens that the next one cannot open.
 */
public record KeyCheck(Database database) {

    private static final String ROW = "check";
    private static final Cell CELL = new Cell("sealing_check", "sealed", ROW);
    private static final Text KNOWN = new Text("sealed with the key of this database");

    private static final class Text extends Secret {
        Text(String text) {
            super(text);
        }
    }

    /**
     * Refuses a key that does not open what is there. Changes nothing, and makes no key.
     *
     * @throws UnusableSetting when the key is wrong, or is missing although it has been used
     */
    public void examine(KeySource source, SchemaState tables) {
        Optional<Vault> vault = source.vault();
        Optional<byte[]> sealed = tables instanceof SchemaState.Empty ? Optional.empty() : sealed();
        sealed.ifPresent(bytes -> refuseUnlessOpens(vault.orElseThrow(KeyCheck::missing), bytes));
    }

    /**
     * The vault for this database, whose tables are there and whose key was examined. The first time, the key is made
     * if need be and the row written; of several servers that do so at once, one's key counts.
     *
     * @throws UnusableSetting when that was somebody else's
     */
    public Vault establish(KeySource source) {
        Vault vault = source.vaultOrNew();
        if (sealed().isEmpty()) {
            database.change(
                    "INSERT INTO sealing_check (id, sealed) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    ROW,
                    vault.seal(KNOWN, CELL));
        }
        sealed().ifPresent(bytes -> refuseUnlessOpens(vault, bytes));
        return vault;
    }

    private Optional<byte[]> sealed() {
        return database.first("SELECT sealed FROM sealing_check WHERE id = ?", ROW)
                .map(row -> row.bytes("sealed"));
    }

    private static void refuseUnlessOpens(Vault vault, byte[] sealed) {
        if (vault.open(sealed, CELL, Text::new).filter(KNOWN::equals).isEmpty()) {
            throw new UnusableSetting(
                    Vault.VARIABLE, "does not open the data that is stored; give the key it was sealed with");
        }
    }

    private static UnusableSetting missing() {
        return new UnusableSetting(
                Vault.VARIABLE, "is missing, and the data that is stored was sealed with it; no other key will do");
    }
}
