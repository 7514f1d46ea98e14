package dev.spotifymcp.web.listener;

import dev.spotifymcp.web.limit.Network;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The addresses that are connected now. One without a connection is forgotten. */
final class Peers {

    private final Limits limits;
    private final Map<Network, Peer> present = new ConcurrentHashMap<>();

    Peers(Limits limits) {
        this.limits = limits;
    }

    Peer arriveFrom(Network network) {
        return present.compute(network, (home, peer) -> (peer == null ? new Peer(home, limits) : peer).withOneMore());
    }

    void leave(Peer peer) {
        present.computeIfPresent(peer.network(), (home, left) -> left.isLeftByTheLast() ? null : left);
    }

    /** Empty if nobody from there is connected. */
    Optional<Peer> at(Network network) {
        return Optional.ofNullable(present.get(network));
    }
}
