package dev.spotifymcp.web.listener;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongPredicate;

/**
 * A place where the thread of a connection may stand and wait for its peer. The thread begins and ends the wait;
 * anybody may end it in the thread's stead, and exactly one of the two succeeds: what came in time is never cut.
 */
final class Wait {

    private static final Span BUSY = Span.withoutEnd(0);
    private static final Span DISMISSED = Span.withoutEnd(0);

    private final AtomicReference<Span> present = new AtomicReference<>(BUSY);

    /** Since when somebody waits, in nanoseconds, and until when. No record: two of the same length differ. */
    static final class Span {

        private final long since;
        private final LongPredicate over;

        /**
         * @param over whether it is over, at a time
         */
        Span(long since, LongPredicate over) {
            this.since = since;
            this.over = over;
        }

        Span(long since, long patience) {
            this(since, now -> now - since > patience);
        }

        /** A wait that nothing ends but what is waited for, or somebody who needs the place. */
        static Span withoutEnd(long since) {
            return new Span(since, now -> false);
        }

        long since() {
            return since;
        }

        private boolean isOver(long now) {
            return over.test(now);
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
