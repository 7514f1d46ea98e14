package dev.spotifymcp.spotify.simulator.traffic;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * What was asked, and on whose behalf: the witness for tests of isolation and of retries. The newest entries are kept;
 * the oldest make room.
 */
public final class RequestLog {

    private static final int CAPACITY = 1 << 16;

    /**
     * One request, as it arrived.
     *
     * @param listener whose token came with it, or empty for nobody's
     * @param path as it stood in the request line, still encoded
     * @param query likewise, or empty
     * @param connection the name of the connection it came on
     */
    public record Entry(String listener, String method, String path, String query, String connection) {}

    private final AtomicReferenceArray<Entry> ring = new AtomicReferenceArray<>(CAPACITY);
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong forgotten = new AtomicLong();
    private final List<Consumer<Entry>> witnesses = new CopyOnWriteArrayList<>();

    public void record(Entry entry) {
        witnesses.forEach(witness -> witness.accept(entry));
        ring.set((int) (arrived.getAndIncrement() % CAPACITY), entry);
    }

    /** From now on, tells somebody of every request as it arrives, also of those that will make room. */
    public void tell(Consumer<Entry> witness) {
        witnesses.add(witness);
    }

    /** Oldest first. */
    public List<Entry> entries() {
        long end = arrived.get();
        return LongStream.range(Math.max(forgotten.get(), end - CAPACITY), end)
                .mapToObj(index -> ring.get((int) (index % CAPACITY)))
                .filter(Objects::nonNull)
                .toList();
    }

    public List<Entry> entries(Predicate<Entry> wanted) {
        return entries().stream().filter(wanted).toList();
    }

    /** How often this was asked, by anybody. */
    public int count(String method, String path) {
        return entries(entry -> entry.method().equals(method) && entry.path().equals(path))
                .size();
    }

    /** Forgets what has been asked so far. */
    public void clear() {
        forgotten.set(arrived.get());
    }
}
