package dev.spotifymcp.bootstrap.load;

import java.util.Arrays;

/** How long each call took. Every one is kept, so that the rare slow ones are counted and not estimated. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos = new long[1024];
    private int count;
    private boolean sorted;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
        sorted = false;
    }

    void addAll(Latencies others) {
        for (int each = 0; each < others.count; each++) {
            add(others.nanos[each]);
        }
    }

    int count() {
        return count;
    }

    /**
     * What this share of the calls did not exceed, in milliseconds.
     *
     * @param share such as 0.99
     */
    double millisOf(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        int rank = Math.max(1, (int) Math.ceil(share * count));
        return nanos[rank - 1] / NANOS_PER_MILLI;
    }
}
