package dev.spotifymcp.spotify.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a caller waits before asking again. */
interface Pause {

    /** Blocks the calling virtual thread, and no other. */
    Pause REAL = length -> TimeUnit.NANOSECONDS.sleep(length.toNanos());

    void rest(Duration length) throws InterruptedException;
}
