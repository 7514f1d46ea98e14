package dev.spotifymcp.persistence.database;

import dev.spotifymcp.persistence.settings.DatabaseUrl;

/** Another process has the embedded database open. */
public final class DatabaseInUse extends DatabaseProblem {

    private static final long serialVersionUID = 1L;

    DatabaseInUse(DatabaseUrl url, Throwable cause) {
        super(
                "The database " + url + " is in use by another process. "
                        + "Stop that one first, or give each its own DATA_DIR, or use PostgreSQL for several.",
                cause);
    }
}
