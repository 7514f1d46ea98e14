package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a request has to get through before it is sent: the app's gate, which Spotify closes for all replicas, and the
 * breaker of its bucket, by which this process spares a Spotify that is down.
 */
record Doors(Gates gates, Breakers breakers, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

    /** How long the one who goes ahead after a closing has the gate to themselves. */
    static final Duration AHEAD = Duration.ofSeconds(1);

    /** Sends the request, or turns it away without any being sent. */
    Outcome through(Gate gate, Supplier<Outcome> request) {
        Instant now = clock.instant();
        Optional<Closing> closing = gates.closing(gate, now);
        return closing.isEmpty() ? sent(gate, request) : through(closing.get(), now, request);
    }

    private Outcome through(Closing closing, Instant now, Supplier<Outcome> request) {
        if (!closing.isOver(now)) {
            return new Outcome.TurnedAway(closing.refusal(now));
        }
        Instant ahead = now.plus(AHEAD);
        Optional<Closing> passed = gates.pass(closing, ahead);
        if (passed.isEmpty()) {
            return new Outcome.TurnedAway(closing.until(ahead).refusal(now));
        }
        Outcome outcome = sent(closing.gate(), request);
        if (outcome instanceof Outcome.Answered) {
            gates.open(passed.get());
        }
        return outcome;
    }

    private Outcome sent(Gate gate, Supplier<Outcome> request) {
        Outcome outcome = breakers.through(gate.bucket(), request);
        return outcome instanceof Outcome.Answered(var reply)
                ? SpotifyErrors.closing(gate, reply, clock.instant())
                        .map(this::closed)
                        .orElse(outcome)
                : outcome;
    }

    private Outcome closed(Closing closing) {
        LOG.warn("Spotify turns the app {} away: {}", closing.gate().app().value(), closing);
        gates.close(closing);
        return new Outcome.TurnedAway(closing.refusal(clock.instant()));
    }
}
