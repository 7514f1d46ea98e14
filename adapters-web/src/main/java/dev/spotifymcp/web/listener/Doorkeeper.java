package dev.spotifymcp.web.listener;

import dev.spotifymcp.web.limit.Network;
import io.helidon.webserver.WebServerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets connections in, and sends away those that keep us waiting. */
public final class Doorkeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private static final Duration ROUND = Duration.ofMillis(250);

    private final Limits limits;
    private final Patience patience;
    private final LongSupplier clock;
    private final DoubleSupplier variation;
    private final Peers peers;
    private final Room house;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> rounds;
    private volatile boolean windingDown;

    /**
     * @param clock nanoseconds that only ever grow
     * @param variation by which share of what is possible each guest's times differ, from 0 to 1
     */
    Doorkeeper(Limits limits, LongSupplier clock, DoubleSupplier variation, Duration round) {
        this.limits = limits;
        this.patience = Patience.of(limits);
        this.clock = clock;
        this.variation = variation;
        this.peers = new Peers(limits);
        this.house = new Room(limits.connections());
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("doorkeeper").factory());
        this.rounds = timer.scheduleWithFixedDelay(
                this::makeRoundWhateverHappens, round.toMillis(), round.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A doorkeeper for one server, at work from now on. */
    public static Doorkeeper start(Limits limits) {
        long start = System.nanoTime();
        return new Doorkeeper(
                limits,
                () -> System.nanoTime() - start,
                () -> ThreadLocalRandom.current().nextDouble(),
                ROUND);
    }

    /** Stands at the server's door from now on. The server speaks HTTP/1.1 there, and nothing else. */
    public void guard(WebServerConfig.Builder server) {
        server.maxTcpConnections(limits.connections() + limits.onTheThreshold())
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new GuardedHttp(this));
    }

    /** Nothing if there is no room, not even if somebody else has to go. */
    Optional<Visit> letIn(Guest guest, Network network) {
        Peer peer = peers.arriveFrom(network);
        var visit = new Visit(guest, peer, patience.varied(variation.getAsDouble()), clock, () -> windingDown);
        if (peer.connections().admit(guest) && house.admit(guest)) {
            return Optional.of(visit);
        }
        seeOff(visit);
        return Optional.empty();
    }

    void seeOff(Visit visit) {
        house.leave(visit.guest());
        visit.peer().connections().leave(visit.guest());
        peers.leave(visit.peer());
    }

    /** Sends away whoever has kept us waiting for too long. */
    void makeRound() {
        int gone = house.clear(clock.getAsLong());
        if (gone > 0) {
            LOG.debug("{} connections were too slow", gone);
        }
    }

    /**
     * From now on every connection ends with its next answer, which says so (RFC 9112, section 9.6). A server that stops
     * waits for connections that are busy, and would go on serving whoever always has another request ready. And whoever
     * has sent a part of a request, and nothing more for a moment, is sent away.
     */
    public void windDown() {
        windingDown = true;
    }

    boolean isWindingDown() {
        return windingDown;
    }

    Room house() {
        return house;
    }

    Peers peers() {
        return peers;
    }

    @Override
    public void close() {
        rounds.cancel(false);
        timer.close();
    }

    private void makeRoundWhateverHappens() {
        try {
            makeRound();
        } catch (RuntimeException fault) { // Thrown on, it would end the timer, and nobody would be sent away any more.
            LOG.error("a round failed", fault);
        }
    }
}
