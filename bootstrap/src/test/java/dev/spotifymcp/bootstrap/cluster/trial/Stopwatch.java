package dev.spotifymcp.bootstrap.cluster.trial;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How long something takes. */
record Stopwatch(long begun) {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    interface Check {
        boolean holds() throws InterruptedException;
    }

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    Duration passed() {
        return passedAt(System.nanoTime());
    }

    /** By a time of {@link System#nanoTime}. */
    Duration passedAt(long nanoTime) {
        return Duration.ofNanos(nanoTime - begun);
    }

    /** How long it takes until this holds; a minute when it does not. */
    static Duration until(Check check) throws InterruptedException {
        Stopwatch watch = start();
        while (!check.holds() && watch.passed().compareTo(Duration.ofMinutes(1)) < 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return watch.passed();
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Lets things take their course. */
    static void let(Duration time) throws InterruptedException {
        Stopwatch watch = start();
        until(() -> watch.passed().compareTo(time) >= 0);
    }
}
