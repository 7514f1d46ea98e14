package dev.spotifymcp.persistence.database;

import dev.spotifymcp.persistence.settings.DatabaseUrl;

/** The database cannot be reached, or its files cannot be opened. */
public final class DatabaseUnavailable extends DatabaseProblem {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(DatabaseUrl url, Throwable cause) {
        super("The database " + url + " cannot be opened: " + cause.getMessage(), cause);
    }
}
