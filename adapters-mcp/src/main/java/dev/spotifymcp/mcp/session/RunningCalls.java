package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.protocol.RequestId;
import dev.spotifymcp.mcp.transport.RunningCall;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** The calls that run in one session, so that {@code notifications/cancelled} finds them. */
final class RunningCalls {

    private final ConcurrentMap<RequestId, RunningCall> running = new ConcurrentHashMap<>();

    /** Runs a call on this thread. Of two calls with one id only the first can be cancelled. */
    <T> T run(RequestId id, Supplier<T> work) {
        var call = new RunningCall();
        running.putIfAbsent(id, call);
        try {
            return call.run(work);
        } finally {
            running.remove(id, call);
        }
    }

    /** Interrupts the call, if it still runs. */
    void cancel(RequestId id) {
        RunningCall call = running.get(id);
        if (call != null) {
            call.stop();
        }
    }
}
