package dev.spotifymcp.bootstrap.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls at a fixed rate, whether or not the server keeps up. A call's time runs from when it was due: waiting for the
 * call before it counts.
 */
record SteadyCalls(Lines lines, int perSecond) {

    Tally during(Duration time) throws IOException, InterruptedException {
        return during(Duration.ZERO, time);
    }

    /** What comes of the calls of that time, after others that are not counted, without a break between the two. */
    Tally during(Duration before, Duration time) throws IOException, InterruptedException {
        List<Future<Tally>> running = new ArrayList<>();
        long start = System.nanoTime();
        long counted = start + before.toNanos();
        long pause = Duration.ofSeconds(lines.all().size()).toNanos() / perSecond;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < lines.all().size(); each++) {
                long first = start + pause * each / lines.all().size();
                running.add(
                        threads.submit(talk(lines.all().get(each), first, pause, counted, counted + time.toNanos())));
            }
        }
        return together(running);
    }

    private static Callable<Tally> talk(Line line, long first, long pause, long counted, long end) {
        return () -> {
            var tally = new Tally();
            for (long due = first; due < end; due += pause) {
                awaitUntil(due);
                HttpAnswer answer = line.call();
                if (due >= counted) {
                    tally.add(answer, System.nanoTime() - due);
                }
            }
            return tally;
        };
    }

    private static void awaitUntil(long due) {
        for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }

    private static Tally together(List<Future<Tally>> running) throws IOException, InterruptedException {
        var all = new Tally();
        for (Future<Tally> each : running) {
            try {
                all.addAll(each.get());
            } catch (ExecutionException broken) {
                throw new IOException("a good client lost its connection", broken.getCause());
            }
        }
        return all;
    }
}
