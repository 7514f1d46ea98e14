package dev.spotifymcp.persistence.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Spares the store the question it answered a moment ago. Only what was there is remembered; that something is missing is
 * asked anew every time.
 *
 * <p>Changes are counted, and each memory knows the count it was read under. A reading that began before a change is
 * thereby worthless after it, however late it comes in, and no lock is held while the store works. Some keys share a
 * count: a change to one costs the others a question, and nothing else.
 */
public final class ShortMemory<K, V> {

    /** Counted from before the reading began, so that a slow one brings in nothing that is older. */
    static final Duration LONGEST_BELIEF = Duration.ofMillis(900);

    static final int MOST = 10_000;

    private static final int COUNTS = 1024;

    private final Ticker ticker;
    private final Cache<K, Memory<V>> memories;
    private final AtomicLongArray changes = new AtomicLongArray(COUNTS);

    private record Memory<V>(V value, long begun, long change) {

        boolean isBelieved(long now, long lastChange) {
            return change == lastChange && now - begun < LONGEST_BELIEF.toNanos();
        }
    }

    public ShortMemory(Ticker ticker) {
        this.ticker = ticker;
        this.memories = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST_BELIEF)
                .ticker(ticker)
                .build();
    }

    /** What is remembered of this key, or what the store says now. */
    Optional<V> recall(K key, Function<K, Optional<V>> store) {
        // Both are read before the store is asked: what happens while it answers must count.
        long now = ticker.read();
        long lastChange = changes.get(count(key));
        Memory<V> memory = memories.getIfPresent(key);
        if (memory != null && memory.isBelieved(now, lastChange)) {
            return Optional.of(memory.value());
        }
        Optional<V> found = store.apply(key);
        found.ifPresent(value -> memories.put(key, new Memory<>(value, now, lastChange)));
        return found;
    }

    /** Makes a change that concerns this key. A change that fails may have happened all the same. */
    <T> T change(K key, Supplier<T> change) {
        try {
            return change.get();
        } finally {
            forget(key);
        }
    }

    /** Makes a change that concerns this key. */
    void change(K key, Runnable change) {
        try {
            change.run();
        } finally {
            forget(key);
        }
    }

    void forget(K key) {
        changes.incrementAndGet(count(key));
        memories.invalidate(key);
    }

    void forgetAll() {
        for (int count = 0; count < COUNTS; count++) {
            changes.incrementAndGet(count);
        }
        memories.invalidateAll();
    }

    private static int count(Object key) {
        return Math.floorMod(key.hashCode(), COUNTS);
    }
}
