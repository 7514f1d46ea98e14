package dev.spotifymcp.web.listener;

import dev.spotifymcp.web.limit.Network;

/** Everybody at one address. */
final class Peer {

    private final Network network;
    private final Room connections;
    private final Room arriving;
    private int visits;

    Peer(Network network, Limits limits) {
        this.network = network;
        this.connections = new Room(limits.perAddress());
        this.arriving = new Room(limits.arriving());
    }

    Network network() {
        return network;
    }

    Room connections() {
        return connections;
    }

    /** Those whose request has begun to come and is not yet here. */
    Room arriving() {
        return arriving;
    }

    /** Under the lock of {@link Peers}. */
    Peer withOneMore() {
        visits++;
        return this;
    }

    /** Under the lock of {@link Peers}; whether this was the last. */
    boolean isLeftByTheLast() {
        visits--;
        return visits == 0;
    }
}
