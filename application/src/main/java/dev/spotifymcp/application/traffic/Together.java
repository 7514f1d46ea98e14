package dev.spotifymcp.application.traffic;

import dev.spotifymcp.domain.answer.Cancelled;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Does the same for each of several things, a few at a time: Spotify has to be asked about one thing after the other. */
public final class Together {

    /** So many calls of one user are under way at once. More would only be turned away. */
    private static final int MOST_AT_ONCE = 5;

    private Together() {}

    /**
     * The results, in the order of the things. When the caller is interrupted, or one piece of work fails, so is the rest.
     *
     * @param done is told, by the calling thread, how many of the first are done
     */
    public static <T, R> List<R> each(List<T> things, Function<T, R> work, IntConsumer done) {
        var places = new Semaphore(MOST_AT_ONCE);
        List<FutureTask<R>> tasks = things.stream()
                .map(thing -> new FutureTask<>(() -> inPlace(places, () -> work.apply(thing))))
                .toList();
        tasks.forEach(Thread::startVirtualThread);
        try {
            return results(tasks, done);
        } finally {
            // Of no consequence to those that are done.
            tasks.forEach(task -> task.cancel(true));
        }
    }

    private static <R> R inPlace(Semaphore places, Supplier<R> work) throws InterruptedException {
        places.acquire();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static <R> List<R> results(List<FutureTask<R>> tasks, IntConsumer done) {
        List<R> results = new ArrayList<>(tasks.size());
        for (FutureTask<R> task : tasks) {
            results.add(await(task));
            done.accept(results.size());
        }
        return List.copyOf(results);
    }

    private static <R> R await(FutureTask<R> task) {
        try {
            return task.get();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        }
    }
}
