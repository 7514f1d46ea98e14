package dev.spotifymcp.persistence.database;

/** A later release has changed the tables; this one would not know what it does. */
public final class SchemaTooNew extends DatabaseProblem {

    private static final long serialVersionUID = 1L;

    SchemaTooNew(String found, String known) {
        super("The database has schema version " + found + "; this program knows versions up to " + known
                + ". Run the newer release, or restore a backup from before the upgrade.");
    }
}
