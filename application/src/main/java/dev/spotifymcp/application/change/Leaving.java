package dev.spotifymcp.application.change;

import dev.spotifymcp.application.traffic.PartByPart;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.change.Undoable;

/**
 * Leaves the receipt for as much of a change as was made.
 *
 * @param <S> what Spotify says after each part
 */
@FunctionalInterface
public interface Leaving<S> {

    Undoable receipt(int done, S last);

    /** What became of the change, with its receipt. Refused, and none left, where nothing at all was done. */
    default <I> Answer<Changed<Sent<I, S>>> after(Sent<I, S> sent) {
        return sent.orRefusal()
                .map(some -> new Changed<>(
                        some, some.done() == 0 ? new Undoable.Needless() : receipt(some.done(), some.last())));
    }

    /** For a caller who goes away half way: what is done by then can be taken back as well. */
    default PartByPart.OnLeaving<S> halfWay() {
        return (done, last) -> {
            if (done > 0) {
                receipt(done, last);
            }
        };
    }
}
