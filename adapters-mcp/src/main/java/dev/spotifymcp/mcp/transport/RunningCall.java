package dev.spotifymcp.mcp.transport;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call on its thread, which can be stopped from another one for as long as it runs. */
public final class RunningCall {

    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Thread thread;
    private boolean stopped;

    /** Runs the work on this thread. */
    public <T> T run(Supplier<T> work) {
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    /** Interrupts the work, if it still runs; if it has not begun, as soon as it does. */
    public void stop() {
        turn.lock();
        try {
            stopped = true;
            if (thread != null) {
                thread.interrupt();
            }
        } finally {
            turn.unlock();
        }
    }

    private void begin() {
        turn.lock();
        try {
            thread = Thread.currentThread();
            if (stopped) {
                thread.interrupt();
            }
        } finally {
            turn.unlock();
        }
    }

    private void end() {
        turn.lock();
        try {
            thread = null;
            // No interrupt comes after this; one that came too late must not hit the connection's next request.
            Thread.interrupted();
        } finally {
            turn.unlock();
        }
    }
}
