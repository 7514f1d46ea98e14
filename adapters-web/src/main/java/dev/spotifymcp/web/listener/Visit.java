package dev.spotifymcp.web.listener;

import java.util.function.LongSupplier;

/**
 * A connection that was let in.
 *
 * @param peer where it comes from
 * @param clock nanoseconds that only ever grow
 */
record Visit(Guest guest, Peer peer, Patience patience, LongSupplier clock) {

    long now() {
        return clock.getAsLong();
    }
}
