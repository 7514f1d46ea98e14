package dev.spotifymcp.spotify.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends what takes too long, from a thread of its own: whoever is stuck cannot look at a clock. */
final class Alarms {

    private final ScheduledThreadPoolExecutor thread;

    private Alarms(ScheduledThreadPoolExecutor thread) {
        this.thread = thread;
    }

    static Alarms inBackground() {
        var thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("alarms").factory());
        // Nearly all are taken back within milliseconds; each would otherwise be kept until its time.
        thread.setRemoveOnCancelPolicy(true);
        return new Alarms(thread);
    }

    /**
     * Does this when the time is over, unless the alarm is closed before.
     *
     * @param end something quick that may come too late
     */
    Alarm after(Duration time, Runnable end) {
        return new Alarm(thread.schedule(end, time.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** One that is set. */
    record Alarm(Future<?> ringing) implements AutoCloseable {

        boolean hasRung() {
            return ringing.isDone();
        }

        @Override
        public void close() {
            ringing.cancel(false);
        }
    }
}
