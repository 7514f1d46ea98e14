package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.protocol.RequestId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The calls that run in one session, so that {@code notifications/cancelled} finds them. */
final class RunningCalls {

    private final ConcurrentMap<RequestId, Thread> threads = new ConcurrentHashMap<>();

    /** Runs a call on this thread. Of two calls with one id only the first can be cancelled. */
    void run(RequestId id, Runnable call) {
        boolean known = threads.putIfAbsent(id, Thread.currentThread()) == null;
        try {
            call.run();
        } finally {
            if (known) {
                threads.remove(id);
                // Whoever cancels does it under the map's lock, so no interrupt comes after this; one that came too
                // late must not hit the connection's next request.
                Thread.interrupted();
            }
        }
    }

    /** Interrupts the call, if it still runs. */
    void cancel(RequestId id) {
        threads.computeIfPresent(id, (same, thread) -> {
            thread.interrupt();
            return thread;
        });
    }
}
