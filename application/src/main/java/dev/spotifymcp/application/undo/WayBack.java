package dev.spotifymcp.application.undo;

import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.change.Undoable;
import java.util.List;
import java.util.function.IntConsumer;

/** Whether, and how, a change can be taken back by now. */
public sealed interface WayBack {

    Receipt receipt();

    /**
     * It can.
     *
     * @param playlist the name of the playlist it is about; empty for what is not about one
     * @param count how many things, items, moves or details
     * @param staying details of a playlist that stay as they are
     */
    record Open(Receipt receipt, String playlist, int count, List<String> staying, Doing doing) implements WayBack {
        public Open {
            staying = List.copyOf(staying);
        }
    }

    /** All is as it was before already. */
    record Gone(Receipt receipt) implements WayBack {}

    /** Somebody has changed the playlist since, and that would be overwritten. */
    record Overtaken(Receipt receipt, String playlist) implements WayBack {}

    /** Does it, telling how far it has got. Refused only when nothing was done. */
    @FunctionalInterface
    interface Doing {
        Answer<Done> run(IntConsumer told);
    }

    /**
     * It was done.
     *
     * @param rest what is left to be taken back, where only a part was
     */
    record Done(Sent<?, ?> sent, Undoable undo, Inverse rest) {}
}
