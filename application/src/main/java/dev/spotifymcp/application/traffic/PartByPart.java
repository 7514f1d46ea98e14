package dev.spotifymcp.application.traffic;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Sends a long list to Spotify, so many at a time and in order. The first part that fails is the last that is sent, and
 * none is sent twice.
 *
 * @param most how many go with one call
 */
public record PartByPart(int most) {

    /** Sends one part. */
    @FunctionalInterface
    public interface Sending<I, S> {

        /** Sends a part that begins at this place of the whole; {@code last} is what Spotify said to the part before. */
        Answer<S> send(int from, List<I> part, S last);
    }

    /** Hears of a caller who has gone. */
    @FunctionalInterface
    public interface OnLeaving<S> {

        /** So many were done, and this is what Spotify said last. */
        void left(int done, S last);
    }

    /**
     * Sends them all, or as many as Spotify takes.
     *
     * @param before what Spotify has said already
     * @param told hears after each part how many are done
     * @throws Cancelled between two parts, when nobody waits any more
     */
    public <I, S> Sent<I, S> send(S before, List<I> all, Sending<I, S> sending, IntConsumer told) {
        return send(before, all, sending, told, (done, last) -> {});
    }

    /** The same; what is done by then is told to {@code onLeaving} when nobody waits any more. */
    public <I, S> Sent<I, S> send(
            S before, List<I> all, Sending<I, S> sending, IntConsumer told, OnLeaving<S> onLeaving) {
        S last = before;
        for (int from = 0; from < all.size(); from += most) {
            List<I> part = all.subList(from, Math.min(all.size(), from + most));
            switch (sent(sending, from, part, last, onLeaving)) {
                case Answer.Given(var next) -> last = next;
                case Answer.Refused(var why) -> {
                    return new Sent.Part<>(from, last, all.subList(from, all.size()), why);
                }
            }
            told.accept(from + part.size());
        }
        return new Sent.Whole<>(all.size(), last);
    }

    private static <I, S> Answer<S> sent(
            Sending<I, S> sending, int from, List<I> part, S last, OnLeaving<S> onLeaving) {
        try {
            stopIfNobodyWaits();
            return sending.send(from, part, last);
        } catch (Cancelled gone) {
            onLeaving.left(from, last);
            throw gone;
        }
    }

    private static void stopIfNobodyWaits() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Cancelled(new InterruptedException("cancelled between two parts"));
        }
    }
}
