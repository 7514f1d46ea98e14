package dev.spotifymcp.bootstrap.load;

import java.util.Set;

/** What came of the calls of a round. */
final class Tally {

    private static final Set<Integer> TURNED_AWAY = Set.of(429, 503);

    private final Latencies latencies = new Latencies();
    private final Latencies good = new Latencies();
    private final Latencies turnedAway = new Latencies();
    private int failures;
    private String firstFailure = "";

    void add(HttpAnswer answer, long nanos) {
        latencies.add(nanos);
        if (answer.isGood()) {
            good.add(nanos);
            return;
        }
        failures++;
        firstFailure = firstFailure.isEmpty() ? answer.summary() : firstFailure;
        if (TURNED_AWAY.contains(answer.status())) {
            turnedAway.add(nanos);
        }
    }

    void addAll(Tally other) {
        latencies.addAll(other.latencies);
        good.addAll(other.good);
        turnedAway.addAll(other.turnedAway);
        failures += other.failures;
        firstFailure = firstFailure.isEmpty() ? other.firstFailure : firstFailure;
    }

    Latencies latencies() {
        return latencies;
    }

    /** Of the calls that were carried out. */
    Latencies good() {
        return good;
    }

    /** Of those that were refused before they began, with 429 or 503. */
    Latencies turnedAway() {
        return turnedAway;
    }

    int calls() {
        return latencies.count();
    }

    int failures() {
        return failures;
    }

    /** What the first bad answer said; empty when all were good. */
    String firstFailure() {
        return firstFailure;
    }
}
