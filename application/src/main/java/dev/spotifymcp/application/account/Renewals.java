package dev.spotifymcp.application.account;

import dev.spotifymcp.application.traffic.SingleFlight;
import dev.spotifymcp.domain.account.RefreshLease;
import dev.spotifymcp.domain.account.SpotifyAccounts;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.domain.traffic.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Renews tokens: of all who need the same one at the same moment, one asks Spotify, and the others use what it stores.
 * Within a process they share one piece of work; between processes, a lease decides.
 */
final class Renewals {

    private static final Duration STORING_AGAIN = Duration.ofMillis(200);

    private final SpotifyConnections connections;
    private final SpotifyAccounts accounts;
    private final InstantSource clock;
    private final Pause pause;
    private final SingleFlight<Renewal, Answer<SpotifyConnection>> flights = new SingleFlight<>();

    /** Whoever holds another version waits for no result that would not help them. */
    private record Renewal(UserId user, long version) {}

    Renewals(SpotifyConnections connections, SpotifyAccounts accounts, InstantSource clock, Pause pause) {
        this.connections = connections;
        this.accounts = accounts;
        this.clock = clock;
        this.pause = pause;
    }

    /** The successor of this connection, whoever made it; an outage when there is none by the deadline. */
    Answer<SpotifyConnection> renew(SpotifyConnection old, Instant deadline) {
        return flights.join(
                        new Renewal(old.user(), old.version()),
                        Duration.between(clock.instant(), deadline),
                        () -> successor(old, deadline))
                .orElseGet(() -> Answer.refused(new Refusal.SpotifyUnavailable()));
    }

    private Answer<SpotifyConnection> successor(SpotifyConnection old, Instant deadline) {
        while (true) {
            Answer<SpotifyConnection> stored = SpotifyAccess.usable(connections.current(old.user()));
            if (!(stored instanceof Answer.Given(var current)) || current.version() != old.version()) {
                return stored;
            }
            Instant begun = clock.instant();
            Optional<RefreshLease> lease = connections.lease(current);
            if (lease.isPresent()) {
                return refreshed(current, lease.get(), begun.plus(RefreshLease.LONGEST));
            }
            if (!begun.isBefore(deadline)) {
                return Answer.refused(new Refusal.SpotifyUnavailable());
            }
            pause.keep(untilTheNextLook());
        }
    }

    /**
     * The old refresh token is sent once under a lease. Where a holder died between Spotify's answer and storing it, the
     * next one tries the same token again; if Spotify has replaced it, only this user has to connect anew.
     */
    private Answer<SpotifyConnection> refreshed(SpotifyConnection current, RefreshLease lease, Instant leaseEnds) {
        return switch (accounts.refresh(current.app(), current.refreshToken())) {
            case Answer.Given(var grant) -> stored(current.renewed(grant, clock.instant()), leaseEnds);
            case Answer.Refused(Refusal.ReconnectRequired dead) -> stored(current.broken(), leaseEnds);
            case Answer.Refused(var why) -> {
                release(lease);
                yield Answer.refused(why);
            }
        };
    }

    /**
     * Tries until the lease ends, whether or not anybody still waits: the old refresh token may be dead by now, and its
     * successor is nowhere but here.
     */
    private Answer<SpotifyConnection> stored(SpotifyConnection successor, Instant leaseEnds) {
        while (true) {
            try {
                return SpotifyAccess.usable(connections.advance(successor));
            } catch (StorageFault down) {
                if (!clock.instant().plus(STORING_AGAIN).isBefore(leaseEnds)) {
                    throw down;
                }
                pause.keep(STORING_AGAIN);
            }
        }
    }

    private void release(RefreshLease lease) {
        try {
            connections.release(lease);
        } catch (StorageFault down) {
            // It ends by itself within seconds, and why there is no token matters more to whoever waits for one.
            return;
        }
    }

    // Replicas that wait for the same one should not ask in step.
    private static Duration untilTheNextLook() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(50, 150));
    }
}
