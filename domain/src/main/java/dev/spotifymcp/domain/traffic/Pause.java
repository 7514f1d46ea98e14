package dev.spotifymcp.domain.traffic;

import dev.spotifymcp.domain.answer.Cancelled;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a caller waits before asking again. */
public interface Pause {

    /** Blocks the calling virtual thread, and no other. */
    Pause REAL = length -> TimeUnit.NANOSECONDS.sleep(length.toNanos());

    void rest(Duration length) throws InterruptedException;

    /**
     * Waits for so long.
     *
     * @throws Cancelled when the waiting thread is interrupted
     */
    default void keep(Duration length) {
        try {
            rest(length);
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        }
    }
}
