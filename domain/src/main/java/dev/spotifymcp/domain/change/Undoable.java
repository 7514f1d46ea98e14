package dev.spotifymcp.domain.change;

/** Whether what has just happened can be taken back. */
public sealed interface Undoable {

    record With(ReceiptId receipt) implements Undoable {}

    /** Nothing has happened. */
    record Needless() implements Undoable {}

    record Never(Because because) implements Undoable {}

    /** Why it cannot. */
    enum Because {
        /** The receipt could not be stored. The change stands; the log says what was the matter. */
        NOT_KEPT,
        /** What was there before was not read, or not to its end. */
        NOT_READ,
        /** Spotify does not give back the picture a new cover takes the place of. */
        COVER
    }
}
