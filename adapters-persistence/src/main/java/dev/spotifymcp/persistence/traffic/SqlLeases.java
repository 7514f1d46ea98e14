package dev.spotifymcp.persistence.traffic;

import dev.spotifymcp.persistence.database.Database;
import java.time.Instant;

/** Who does what one replica does for all: whoever asks first after the last lease is over. */
public record SqlLeases(Database database) {

    /**
     * Whether the work is this caller's until then. A lease is not given back, it ends: of replicas that ask one after the
     * other within its time, one works. Clocks that differ let the work be done more often or later, and no harm comes of
     * either.
     *
     * @param work its name, 40 letters at most
     */
    public boolean take(String work, Instant now, Instant until) {
        return database.change("UPDATE leases SET ends_at = ? WHERE work = ? AND ends_at <= ?", until, work, now) == 1
                || database.change(
                                "INSERT INTO leases (work, ends_at) VALUES (?, ?) ON CONFLICT DO NOTHING", work, until)
                        == 1;
    }
}
