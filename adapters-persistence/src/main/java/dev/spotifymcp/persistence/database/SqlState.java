package dev.spotifymcp.persistence.database;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What a database says went wrong, by the five characters that the SQL standard and PostgreSQL give it. */
enum SqlState {
    /** Somebody else's transaction was in the way, and the database has undone ours: nothing of it has happened. */
    GIVEN_UP("40001 40P01"),

    /** Somebody holds a lock for longer than we wait. */
    LOCKED("55P03"),

    /** The server takes no writes: it has become a standby, or was closed to writers. */
    READ_ONLY("25006"),

    /** H2 has closed itself: the disk was full, or broke. */
    CLOSED("90098 90121");

    private final String codes;

    SqlState(String codes) {
        this.codes = codes;
    }

    /** Whether that is behind a failure. */
    boolean isBehind(Throwable failed) {
        List<String> any = List.of(codes.split(" "));
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLException fault && any.contains(String.valueOf(fault.getSQLState())));
    }
}
