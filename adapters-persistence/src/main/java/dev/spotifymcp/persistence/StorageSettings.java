package dev.spotifymcp.persistence;

import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.settings.DatabaseUrl;

/** Where the data is, and what seals the secrets in it. */
public record StorageSettings(DatabaseUrl database, KeySource key) {

    /** For demonstrations: nothing is kept. */
    public static StorageSettings inMemory() {
        return new StorageSettings(DatabaseUrl.inMemory(), new KeySource.Fleeting());
    }
}
