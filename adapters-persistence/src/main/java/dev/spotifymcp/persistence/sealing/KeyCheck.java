package dev.spotifymcp.persistence.sealing;

import dev.spotifymcp.domain.answer.StorageFault;
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
    private static final String KNOWN = "sealed with the key of this database";

    /**
     * Refuses a key that does not open what is there. Changes nothing, and makes no key.
     *
     * @throws UnusableSetting when the key is wrong, or is missing although it has been used
     */
    public void examine(KeySource source, SchemaState tables) {
        Optional<Vault> vault = source.vault();
        Optional<byte[]> sealed = tables instanceof SchemaState.Empty ? Optional.empty() : sealed();
        if (sealed.isPresent()) {
            refuseUnlessGood(latest(vault.orElseThrow(KeyCheck::missing).keys()));
        }
    }

    /**
     * The vault for this database, whose tables are there and whose key was examined. The first time, the key is made
     * if need be and the row written; of several servers that do so at once, one's key counts.
     *
     * @throws UnusableSetting when that was somebody else's
     */
    public Vault establish(KeySource source) {
        Keyset given = source.vaultOrNew().keys();
        if (sealed().isEmpty()) {
            database.change(
                    "INSERT INTO sealing_check (id, sealed) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    ROW,
                    given.seal(KNOWN, CELL));
        }
        Keyset latest = latest(given);
        refuseUnlessGood(latest);
        return new Vault(latest, this::inForce);
    }

    /** Seals the row with these keys, which are the ones that count from now on. */
    void seal(Keyset keys) {
        sealed().filter(bytes -> !keys.hasSealed(bytes))
                .ifPresent(before -> database.change(
                        "UPDATE sealing_check SET sealed = ? WHERE id = ? AND sealed = ?",
                        keys.seal(KNOWN, CELL),
                        ROW,
                        before));
    }

    /**
     * What counts by now, for a server that was started with these keys. One that has slept through a change of keys must
     * not take what others have sealed for damaged: it would throw away good signing keys, and tell everybody to connect
     * again.
     */
    private Keyset inForce(Keyset keys) {
        Keyset latest = latest(keys);
        if (!isGood(latest)) {
            throw new StorageFault("the keys have changed since this server was started", wrong());
        }
        return latest;
    }

    private Keyset latest(Keyset keys) {
        return new Handover(database).latest(keys);
    }

    private void refuseUnlessGood(Keyset keys) {
        if (!isGood(keys)) {
            throw wrong();
        }
    }

    private static UnusableSetting wrong() {
        return new UnusableSetting(
                Vault.VARIABLE, "does not open the data that is stored; give the key it was sealed with");
    }

    /** Good is also what there is nothing to try on. */
    private boolean isGood(Keyset keys) {
        return sealed().map(
                        bytes -> keys.open(bytes, CELL).filter(KNOWN::equals).isPresent())
                .orElse(true);
    }

    private Optional<byte[]> sealed() {
        return database.first("SELECT sealed FROM sealing_check WHERE id = ?", ROW)
                .map(row -> row.bytes("sealed"));
    }

    private static UnusableSetting missing() {
        return new UnusableSetting(
                Vault.VARIABLE, "is missing, and the data that is stored was sealed with it; no other key will do");
    }
}
