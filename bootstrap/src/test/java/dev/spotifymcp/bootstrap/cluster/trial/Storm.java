package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.bootstrap.cluster.machine.Replica;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A replica dies, and comes back. Around that moment requests may fail. */
final class Storm {

    private static final Duration BEFORE = Duration.ofSeconds(20);
    private static final Duration AFTER = Duration.ofSeconds(3);

    private final Replica replica;
    private volatile long killedAt = Long.MAX_VALUE;

    Storm(Replica replica) {
        this.replica = replica;
    }

    /** Returns when the replica is back. */
    void breakOut(Stopwatch.Check when) {
        try {
            Stopwatch.until(when);
            killedAt = System.nanoTime();
            replica.process().kill();
            replica.restart();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** When, against the kill, something happened. */
    Duration after(long nanoTime) {
        return Duration.ofNanos(nanoTime - killedAt);
    }

    /** Whether a request that began then may have met it. */
    boolean rages(long begun) {
        return killedAt != Long.MAX_VALUE && begun > killedAt - BEFORE.toNanos() && begun < killedAt + AFTER.toNanos();
    }
}
