package dev.spotifymcp.application.traffic;

import dev.spotifymcp.domain.answer.Cancelled;
import java.time.Duration;

/** How a call waits for something to have happened elsewhere. */
@FunctionalInterface
public interface Rest {

    /** Blocks the calling virtual thread, and no other. */
    void sleep(Duration length) throws InterruptedException;

    /** Waits; a caller who goes away meanwhile ends the call. */
    default void take(Duration length) {
        try {
            sleep(length);
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        }
    }
}
