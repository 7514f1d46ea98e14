package dev.spotifymcp.bootstrap.cluster.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Several lines of requests, one after the other on each, until it is stopped. */
public final class Traffic implements AutoCloseable {

    /** One that went wrong; times are those of {@link System#nanoTime}. */
    public record Failure(long begun, long ended, Outcome outcome) {}

    private final AtomicInteger requests = new AtomicInteger();
    private final Collection<Failure> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    private Traffic() {}

    /**
     * Begins.
     *
     * @param lines what each does again and again
     */
    public static Traffic on(List<Supplier<Outcome>> lines) {
        var traffic = new Traffic();
        lines.forEach(line -> traffic.threads.add(Thread.startVirtualThread(() -> traffic.flow(line))));
        return traffic;
    }

    private void flow(Supplier<Outcome> line) {
        while (!over) {
            long begun = System.nanoTime();
            Outcome outcome = line.get();
            requests.incrementAndGet();
            if (!outcome.isAnswered()) {
                failures.add(new Failure(begun, System.nanoTime(), outcome));
            }
        }
    }

    public int requests() {
        return requests.get();
    }

    /** In no order. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    public List<Failure> failures(Predicate<Outcome> wanted) {
        return failures.stream().filter(each -> wanted.test(each.outcome())).toList();
    }

    /** What came instead of the first answer that failed; empty when none did. */
    public String example() {
        return failures.stream()
                .findFirst()
                .map(each -> each.outcome().toString())
                .orElse("");
    }

    /** Returns when the last request has its answer. */
    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
