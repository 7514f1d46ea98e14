package dev.spotifymcp.application.traffic;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.List;

/**
 * What became of a change that is too long for one call.
 *
 * @param <I> what was to be sent, many of it
 * @param <S> what Spotify says after each part
 */
public sealed interface Sent<I, S> {

    int done();

    /** What Spotify said last. */
    S last();

    record Whole<I, S>(int done, S last) implements Sent<I, S> {}

    /** The first {@code done} are done; the others are not, or, when the outcome is unknown, the next part may be. */
    record Part<I, S>(int done, S last, List<I> left, Refusal why) implements Sent<I, S> {
        public Part {
            left = List.copyOf(left);
        }
    }

    /** The same, or a refusal where nothing at all was done. */
    default Answer<Sent<I, S>> orRefusal() {
        return this instanceof Sent.Part<I, S>(int done, S last, List<I> left, Refusal why) && done == 0
                ? Answer.refused(why)
                : Answer.given(this);
    }
}
