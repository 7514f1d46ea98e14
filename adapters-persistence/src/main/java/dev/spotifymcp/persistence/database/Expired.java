package dev.spotifymcp.persistence.database;

import java.time.Instant;
import java.util.Optional;

/**
 * Forgets rows whose time is over, oldest first and some thousand at a time: strangers can begin any number of logins,
 * and one statement over millions of rows would outlast its timeout and forget nothing.
 */
public record Expired(Database database, String table) {

    static final int AT_A_TIME = 2_000;

    /** Says how many rows were forgotten. */
    public long purge(Instant now) {
        long forgotten = 0;
        for (var end = endOfBatch(now); end.isPresent(); end = endOfBatch(now)) {
            forgotten += forget(end.get());
        }
        return forgotten + forget(now);
    }

    /** When the last row of the next full batch was over; empty when there is no full batch. */
    private Optional<Instant> endOfBatch(Instant now) {
        return database.first(
                        "SELECT expires_at FROM " + table + " WHERE expires_at <= ?"
                                + " ORDER BY expires_at OFFSET ? ROWS FETCH NEXT 1 ROW ONLY",
                        now,
                        AT_A_TIME - 1)
                .map(row -> row.instant("expires_at"));
    }

    private long forget(Instant end) {
        return database.change("DELETE FROM " + table + " WHERE expires_at <= ?", end);
    }
}
