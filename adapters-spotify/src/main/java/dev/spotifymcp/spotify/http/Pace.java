package dev.spotifymcp.spotify.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How fast those who wait in a line are called, of late, and how long there has been one. */
final class Pace {

    /** A burst may take so long to pass; and whoever comes sooner after others belongs to them. */
    static final Duration A_BURST = Duration.ofSeconds(2);

    /**
     * The length of a line that stands decides nothing but how long everybody waits: no fewer are served and no more are
     * refused when it is short. What makes it long are those who have many calls.
     */
    static final Duration FOR_ONE_OF_MANY = Duration.ofMillis(150);

    /** However many people there are, one call of each is not too much. */
    static final Duration FOR_THE_ONLY_ONE = Duration.ofSeconds(2);

    private static final Duration FOR_ANYBODY = Duration.ofDays(1);

    /** How many of the last calls decide: so many that a pause in which nobody is called is not taken for the pace. */
    private static final int MEMORY = 256;

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

    /**
     * Of who would be called after so many others. Before anybody was called: that it will not take long.
     *
     * @param only whether it is their only call that waits
     */
    Outlook after(int others, boolean only) {
        var called = Duration.ofNanos((long) (between * (others + 1)));
        return new Outlook(called, bearable(only));
    }

    private Duration bearable(boolean only) {
        if (nanoTime.getAsLong() - begun <= A_BURST.toNanos()) {
            return FOR_ANYBODY;
        }
        return only ? FOR_THE_ONLY_ONE : FOR_ONE_OF_MANY;
    }
}
