package dev.spotifymcp.bootstrap.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Every line makes one call after the other, all lines at once. Nobody calls before the last answer is there. */
final class ClosedLoop {

    /** A round ends after this time, or earlier with so many calls. */
    record Bound(Duration time, int calls) {}

    private ClosedLoop() {}

    static Round drive(Contestant server, Lines lines, Bound limit) throws IOException, InterruptedException {
        var start = new CountDownLatch(1);
        var share = new Bound(limit.time(), limit.calls() / lines.all().size());
        List<Future<Tally>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Line line : lines.all()) {
                running.add(threads.submit(talk(line, share, start)));
            }
            var before = Meter.read(server.process());
            start.countDown();
            Tally tally = finished(running);
            return new Round(tally, before.until(Meter.read(server.process())));
        }
    }

    private static Callable<Tally> talk(Line line, Bound share, CountDownLatch start) {
        return () -> {
            var tally = new Tally();
            start.await();
            long end = System.nanoTime() + share.time().toNanos();
            long now = System.nanoTime();
            for (int call = 0; call < share.calls() && now < end; call++) {
                HttpAnswer answer = line.call();
                long then = System.nanoTime();
                tally.add(answer, then - now);
                now = then;
            }
            return tally;
        };
    }

    private static Tally finished(List<Future<Tally>> running) throws IOException, InterruptedException {
        var all = new Tally();
        try {
            for (Future<Tally> each : running) {
                all.addAll(each.get());
            }
        } catch (ExecutionException failed) {
            throw new IOException("a connection broke", failed.getCause());
        }
        return all;
    }
}
