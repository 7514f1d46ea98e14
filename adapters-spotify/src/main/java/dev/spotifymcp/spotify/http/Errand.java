package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.traffic.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One request on its way, through however many tries. */
final class Errand {

    // Spotify answers in well under a second; what takes longer than this will not come.
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(8);

    // A second try with less time than this could only fail.
    private static final Duration LEAST_FOR_A_TRY = Duration.ofMillis(300);

    /** Nobody should sit in front of a silent program for longer: five seconds, and what keeps a crowd apart. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(5_200);

    private static final Duration LONGEST_IN_LINE = Duration.ofSeconds(5);

    private static final int MOST_SENDS = 2;

    private final Patience patience;
    private final Party party;
    private final Gate gate;
    private final ApiRequest request;
    private final Outgoing outgoing;
    private final Instant deadline;
    private int sent;
    private Duration waited = Duration.ZERO;

    Errand(Patience patience, Party party, ApiRequest request, Outgoing outgoing, Instant deadline) {
        this.patience = patience;
        this.party = party;
        this.gate = new Gate(party.app(), request.bucket());
        this.request = request;
        this.outgoing = outgoing;
        this.deadline = deadline;
    }

    Outcome run() {
        while (true) {
            Outcome outcome = once();
            Optional<Duration> length = pauseAfter(outcome);
            if (length.isEmpty()) {
                return outcome;
            }
            patience.pause().keep(length.get());
            waited = waited.plus(length.get());
        }
    }

    private Outcome once() {
        Optional<Duration> stood = patience.places().enter(party, this::longestInLine);
        if (stood.isEmpty()) {
            return new Outcome.TurnedAway(new Refusal.Busy());
        }
        waited = waited.plus(stood.get());
        try {
            return sent();
        } finally {
            patience.places().leave(party);
        }
    }

    /** Whoever has stood in line for half of their time has the other half left for the answer. */
    private Duration longestInLine() {
        Duration half = Duration.between(patience.clock().instant(), deadline).dividedBy(2);
        Duration rest = LONGEST_IN_LINE.minus(waited);
        return half.compareTo(rest) < 0 ? half : rest;
    }

    private Outcome sent() {
        Duration left = Duration.between(patience.clock().instant(), deadline);
        if (!left.isPositive()) {
            return new Outcome.NeverSent("the time for this call is over");
        }
        Duration limit = left.compareTo(LONGEST_REQUEST) < 0 ? left : LONGEST_REQUEST;
        return patience.doors().through(gate, () -> {
            sent++;
            patience.secondChance().budget().earn();
            return patience.wire().send(outgoing, limit);
        });
    }

    private Optional<Duration> pauseAfter(Outcome outcome) {
        return sent < MOST_SENDS
                ? patience.secondChance().pauseAfter(request, outcome).filter(this::isAffordable)
                : Optional.empty();
    }

    private boolean isAffordable(Duration length) {
        Instant again = patience.clock().instant().plus(length);
        return waited.plus(length).compareTo(LONGEST_WAIT) <= 0
                && again.plus(LEAST_FOR_A_TRY).isBefore(deadline);
    }
}
