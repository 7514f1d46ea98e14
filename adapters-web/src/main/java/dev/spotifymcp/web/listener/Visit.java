package dev.spotifymcp.web.listener;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A connection that was let in.
 *
 * @param peer where it comes from
 * @param clock nanoseconds that only ever grow
 * @param windingDown whether the server is about to stop
 */
record Visit(Guest guest, Peer peer, Patience patience, LongSupplier clock, BooleanSupplier windingDown) {

    long now() {
        return clock.getAsLong();
    }
}
