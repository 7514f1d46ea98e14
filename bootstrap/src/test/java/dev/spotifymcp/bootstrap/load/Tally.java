package dev.spotifymcp.bootstrap.load;

/** What came of the calls of a round. */
final class Tally {

    private final Latencies latencies = new Latencies();
    private int failures;
    private String firstFailure = "";

    void add(HttpAnswer answer, long nanos) {
        latencies.add(nanos);
        if (!answer.isGood()) {
            failures++;
            firstFailure = firstFailure.isEmpty() ? answer.summary() : firstFailure;
        }
    }

    void addAll(Tally other) {
        latencies.addAll(other.latencies);
        failures += other.failures;
        firstFailure = firstFailure.isEmpty() ? other.firstFailure : firstFailure;
    }

    Latencies latencies() {
        return latencies;
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
