package dev.spotifymcp.spotify.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How fast those who wait in a line are called, of late, and how long there has been one. */
final class Pace {

    /** A burst may take so long to pass; and whoever comes sooner after others belongs to them. */
    static final Duration A_BURST = Duration.ofSeconds(2);

    /** How many of the last calls decide. */
    private static final int MEMORY = 32;

    private final LongSupplier nanoTime;
    private long begun;
    private long lastCalled;
    private int called;
    private double between;

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** There is a line where there was none. What was long before says nothing about it. */
    void begin() {
        long now = nanoTime.getAsLong();
        if (called == 0 || now - lastCalled > A_BURST.toNanos()) {
            begun = now;
            called = 0;
            between = 0;
        }
        lastCalled = now;
    }

    void call() {
        long now = nanoTime.getAsLong();
        called = Math.min(called + 1, MEMORY);
        between += (now - lastCalled - between) / called;
        lastCalled = now;
    }

    /** Of who would be called after so many others. Before anybody was called: that it will not take long. */
    Outlook after(int others) {
        var wait = Duration.ofNanos((long) (between * (others + 1)));
        return new Outlook(wait, nanoTime.getAsLong() - begun > A_BURST.toNanos());
    }
}
