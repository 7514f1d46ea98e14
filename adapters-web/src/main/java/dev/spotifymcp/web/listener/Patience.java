package dev.spotifymcp.web.listener;

import java.util.concurrent.TimeUnit;

/**
 * How long one peer is waited for, in nanoseconds.
 *
 * @param request for a whole request
 * @param untilNotice for so long, the rest of a request is waited for without a word
 * @param answer for a piece of an answer to be taken
 * @param turn who sends requests without waiting for the answers lets the others on for so long before each
 */
record Patience(long request, long untilNotice, long answer, long turn) {

    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(100);

    /** All that the limits allow. */
    static Patience of(Limits limits) {
        return new Patience(
                limits.request().toNanos(),
                limits.request().minus(limits.notice()).toNanos(),
                limits.answer().toNanos(),
                TURN);
    }

    /**
     * A little less, and longer turns. Whoever is cut off comes back, and a crowd that is cut off at one moment comes back
     * at one moment.
     *
     * @param share how much of the little, from 0 to 1
     */
    Patience varied(double share) {
        return new Patience(
                request - part(request, share),
                untilNotice - part(request, share),
                answer - part(answer, share),
                turn + (long) (turn * share));
    }

    private static long part(long time, double share) {
        return (long) (time * share / 8);
    }
}
