package dev.spotifymcp.persistence.memory;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Stands still until it is moved. It starts near the largest number, where what is computed with it must not break. */
final class MovableTicker implements Ticker {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);

    @Override
    public long read() {
        return now.get();
    }

    void advance(Duration step) {
        now.addAndGet(step.toNanos());
    }
}
