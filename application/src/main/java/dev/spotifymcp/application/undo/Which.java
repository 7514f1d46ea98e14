package dev.spotifymcp.application.undo;

import dev.spotifymcp.domain.change.ReceiptId;

/** Which change is to be taken back. */
public sealed interface Which {

    record Named(ReceiptId receipt) implements Which {}

    /** The latest that was not itself the taking back of another. */
    record Last() implements Which {}
}
