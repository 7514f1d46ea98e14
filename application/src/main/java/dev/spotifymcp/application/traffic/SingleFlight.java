package dev.spotifymcp.application.traffic;

import dev.spotifymcp.domain.answer.Cancelled;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Lets callers who want the same thing at the same moment share one piece of work. */
public final class SingleFlight<K, V> {

    private final ConcurrentMap<K, FutureTask<V>> flights = new ConcurrentHashMap<>();

    /**
     * The result of {@code work}, or of the work already under way for this key. The work has a thread of its own, so
     * that a caller who goes away takes nobody else's answer with them.
     */
    public V join(K key, Supplier<V> work) {
        FutureTask<V> flight = flight(key, work);
        return await(flight::get);
    }

    /** The same, for a caller who cannot wait for longer than this; empty when that was not enough. The work goes on. */
    public Optional<V> join(K key, Duration patience, Supplier<V> work) {
        FutureTask<V> flight = flight(key, work);
        return await(() -> {
            try {
                return Optional.of(flight.get(patience.toNanos(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException late) {
                return Optional.empty();
            }
        });
    }

    /**
     * The same without a thread, for work that may be begun twice: the first caller does it on their own, and should they
     * go away meanwhile, the next one begins anew.
     */
    public V share(K key, Supplier<V> work) {
        while (true) {
            FutureTask<V> mine = task(key, work);
            FutureTask<V> flight = flights.putIfAbsent(key, mine);
            if (flight == null) {
                mine.run();
                return await(mine::get);
            }
            try {
                return await(flight::get);
            } catch (Cancelled gone) {
                if (Thread.currentThread().isInterrupted()) {
                    throw gone;
                }
            }
        }
    }

    private FutureTask<V> flight(K key, Supplier<V> work) {
        FutureTask<V> mine = task(key, work);
        FutureTask<V> flight = flights.putIfAbsent(key, mine);
        if (flight == null) {
            Thread.startVirtualThread(mine);
            flight = mine;
        }
        return flight;
    }

    private FutureTask<V> task(K key, Supplier<V> work) {
        return new FutureTask<>(() -> {
            try {
                return work.get();
            } finally {
                // Before the result is out: whoever asks after hearing it gets work of their own.
                flights.remove(key);
            }
        });
    }

    /** Something that waits for a flight. */
    private interface Wait<R> {

        R end() throws InterruptedException, ExecutionException;
    }

    private static <R> R await(Wait<R> wait) {
        try {
            return wait.end();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        }
    }
}
