package dev.spotifymcp.persistence.database;

/** The server cannot start on this database. The message is a sentence for the operator, without secrets. */
public abstract sealed class DatabaseProblem extends RuntimeException
        permits DatabaseInUse, DatabaseUnavailable, SchemaTooNew, SchemaUnusable {

    private static final long serialVersionUID = 1L;

    DatabaseProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    DatabaseProblem(String sentence) {
        super(sentence);
    }
}
