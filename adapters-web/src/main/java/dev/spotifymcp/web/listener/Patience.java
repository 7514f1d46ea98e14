package dev.spotifymcp.web.listener;

/**
 * The times of {@link Limits}, in nanoseconds.
 *
 * @param request for a whole request
 * @param untilNotice for so long, the rest of a request is waited for without a word
 * @param answer for a piece of an answer to be taken
 */
record Patience(long request, long untilNotice, long answer) {

    static Patience of(Limits limits) {
        return new Patience(
                limits.request().toNanos(),
                limits.request().minus(limits.notice()).toNanos(),
                limits.answer().toNanos());
    }
}
