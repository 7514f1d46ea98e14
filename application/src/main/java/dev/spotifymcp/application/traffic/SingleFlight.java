package dev.spotifymcp.application.traffic;

import dev.spotifymcp.domain.answer.Cancelled;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Lets callers who want the same thing at the same moment share one piece of work. */
public final class SingleFlight<K, V> {

    private final ConcurrentMap<K, FutureTask<V>> flights = new ConcurrentHashMap<>();

    /**
     * The result of {@code work}, or of the work already under way for this key. The work has a thread of its own, so
     * that a caller who goes away takes nobody else's answer with them.
     */
    public V join(K key, Supplier<V> work) {
        var mine = new FutureTask<>(() -> {
            try {
                return work.get();
            } finally {
                // Before the result is out: whoever asks after hearing it gets work of their own.
                flights.remove(key);
            }
        });
        FutureTask<V> flight = flights.putIfAbsent(key, mine);
        if (flight == null) {
            Thread.startVirtualThread(mine);
            flight = mine;
        }
        return await(flight);
    }

    private static <V> V await(FutureTask<V> flight) {
        try {
            return flight.get();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        }
    }
}
