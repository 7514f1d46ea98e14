package dev.spotifymcp.web.listener;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A place where the thread of a connection may stand and wait for its peer. The thread begins and ends the wait;
 * anybody may end it in the thread's stead, and exactly one of the two succeeds: what came in time is never cut.
 */
final class Wait {

    private static final Span BUSY = new Span(0, Long.MAX_VALUE);
    private static final Span DISMISSED = new Span(0, Long.MAX_VALUE);

    private final AtomicReference<Span> present = new AtomicReference<>(BUSY);

    /** Since when somebody waits, and for how long at most; in nanoseconds. No record: two of the same length differ. */
    static final class Span {

        private final long since;
        private final long patience;

        Span(long since, long patience) {
            this.since = since;
            this.patience = patience;
        }

        /** A wait that nothing ends but what is waited for, or somebody who needs the place. */
        static Span withoutEnd(long since) {
            return new Span(since, Long.MAX_VALUE);
        }

        long since() {
            return since;
        }

        private boolean isOver(long now) {
            return now - since > patience;
        }
    }

    /** False if the peer has been dismissed. */
    boolean begin(Span span) {
        return present.compareAndSet(BUSY, span);
    }

    /** False if the peer has been dismissed meanwhile. */
    boolean end() {
        Span span = present.get();
        return span != DISMISSED && present.compareAndSet(span, BUSY);
    }

    Optional<Span> present() {
        Span span = present.get();
        return span == BUSY || span == DISMISSED ? Optional.empty() : Optional.of(span);
    }

    /** Whether this ended the wait, and the peer has to go. */
    boolean dismiss(Span span) {
        return present.compareAndSet(span, DISMISSED);
    }

    /** Whether the wait was over its time, this ended it, and the peer has to go. */
    boolean dismissIfOver(long now) {
        Span span = present.get();
        return span.isOver(now) && dismiss(span);
    }
}
