package dev.spotifymcp.mcp.transport;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Makes streams of answers that take long. A client that leaves can be seen only by writing to it, so what is not
 * answered soon is written to: one look at all running calls instead of a timer for each.
 */
public final class LongCalls implements AutoCloseable {

    /** An answer becomes a stream after one to two of these. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Map<Reply, Seen> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private final ScheduledFuture<?> looking;

    private enum Seen {
        NOT_YET,
        ONCE
    }

    public LongCalls() {
        looking = watch.scheduleWithFixedDelay(
                this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does the work that leads to this answer. */
    public <T> T during(Reply reply, Supplier<T> work) {
        waiting.put(reply, Seen.NOT_YET);
        try {
            return work.get();
        } finally {
            waiting.remove(reply);
        }
    }

    void look() {
        waiting.forEach((reply, seen) -> {
            switch (seen) {
                case NOT_YET -> waiting.replace(reply, Seen.NOT_YET, Seen.ONCE);
                case ONCE -> reply.open();
            }
        });
    }

    @Override
    public void close() {
        looking.cancel(true);
        watch.shutdownNow();
    }
}
