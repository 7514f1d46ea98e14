package dev.spotifymcp.spotify.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps requests back while Spotify fails at what they ask for: whoever waits is better told so at once, and Spotify
 * recovers sooner. Every few seconds one request finds out for all whether it has.
 */
final class Breaker {

    /** Failures are counted for so long, and then afresh. */
    static final Duration WINDOW = Duration.ofSeconds(10);

    /** Fewer failures than this say nothing, nor does a minority of all answers. */
    static final int TELLING = 10;

    /** Between two that find out; in the worst case, a recovery is noticed so late. */
    static final Duration REST = Duration.ofSeconds(5);

    private sealed interface State {}

    private record Closed(Instant since, int good, int bad) implements State {

        Closed at(Instant now) {
            return now.isBefore(since.plus(WINDOW)) ? this : new Closed(now, 0, 0);
        }
    }

    private record Open(Instant until) implements State {

        /** Also when the end is much further than it ever was: then the clock was set back. */
        boolean isOver(Instant now) {
            return !now.isBefore(until) || until.isAfter(now.plus(REST.multipliedBy(2)));
        }
    }

    private final AtomicReference<State> state = new AtomicReference<>(new Closed(Instant.EPOCH, 0, 0));

    boolean lets(Instant now) {
        State met = state.get();
        return switch (met) {
            case Closed normal -> true;
            // Whoever moves the end goes through.
            case Open pause -> pause.isOver(now) && state.compareAndSet(met, new Open(now.plus(REST)));
        };
    }

    void succeeded(Instant now) {
        state.updateAndGet(met -> switch (met) {
            case Closed normal -> {
                Closed counted = normal.at(now);
                yield new Closed(counted.since, counted.good + 1, counted.bad);
            }
            case Open mended -> new Closed(now, 1, 0);
        });
    }

    void failed(Instant now) {
        state.updateAndGet(met -> switch (met) {
            case Closed normal -> {
                Closed counted = normal.at(now);
                int bad = counted.bad + 1;
                yield bad >= TELLING && bad >= counted.good
                        ? new Open(now.plus(REST))
                        : new Closed(counted.since, counted.good, bad);
            }
            case Open still -> still;
        });
    }
}
