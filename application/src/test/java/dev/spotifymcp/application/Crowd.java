package dev.spotifymcp.application;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers at once. */
public final class Crowd {

    private Crowd() {}

    /** Lets this many callers, counted from 0, act at the same moment; their results in that order. */
    public static <T> List<T> of(int callers, IntFunction<T> act) {
        var start = new CyclicBarrier(callers);
        List<Callable<T>> calls = IntStream.range(0, callers)
                .<Callable<T>>mapToObj(caller -> () -> {
                    start.await();
                    return act.apply(caller);
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Crowd::result).toList();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was stopped", gone);
        }
    }

    private static <T> T result(Future<T> call) {
        try {
            return call.get();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was stopped", gone);
        } catch (ExecutionException failed) {
            throw new AssertionError("a caller failed", failed.getCause());
        }
    }
}
