package dev.spotifymcp.persistence.database;

import dev.spotifymcp.domain.answer.StorageFault;
import io.helidon.dbclient.DbClientException;
import java.util.function.Supplier;

/**
 * Does again what the database has given up in favour of somebody else. Nothing else is repeated: of a connection that
 * broke, nobody knows whether the statement was carried out.
 */
final class Attempts {

    static final int MOST_REPEATS = 3;

    private Attempts() {}

    /** @throws StorageFault when it fails in another way, or once too often */
    static <T> T at(Supplier<T> work) {
        for (int repeats = 0; ; repeats++) {
            try {
                return work.get();
            } catch (DbClientException failed) {
                if (repeats == MOST_REPEATS || !SqlState.GIVEN_UP.isBehind(failed)) {
                    throw new StorageFault("the database did not do what was asked", failed);
                }
            }
        }
    }
}
