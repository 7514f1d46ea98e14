package dev.spotifymcp.spotify.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests may be sent twice: one for every ten, and ten more after a quiet time. Without a bound, an overrun
 * Spotify would be asked for everything twice just when it can answer least.
 */
final class RetryBudget {

    private static final int PRICE = 10;
    private static final int MOST = 10 * PRICE;

    private final AtomicInteger saved = new AtomicInteger(MOST);

    /** A request was sent. */
    void earn() {
        // In quiet times all processors would otherwise write to one place for nothing.
        if (saved.get() < MOST) {
            saved.updateAndGet(sum -> Math.min(MOST, sum + 1));
        }
    }

    /** Whether one more may be sent again. */
    boolean spend() {
        return saved.getAndUpdate(sum -> sum < PRICE ? sum : sum - PRICE) >= PRICE;
    }
}
