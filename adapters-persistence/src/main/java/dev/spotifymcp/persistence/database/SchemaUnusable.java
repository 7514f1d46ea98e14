package dev.spotifymcp.persistence.database;

/** The tables cannot be brought to the shape this program needs. */
public final class SchemaUnusable extends DatabaseProblem {

    private static final long serialVersionUID = 1L;

    SchemaUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
