package dev.spotifymcp.bootstrap.load;

/** What came of the calls of a round. */
final class Tally {

    private final Latencies latencies = new Latencies();
    private final Latencies good = new Latencies();
    private final Latencies putOff = new Latencies();
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
        if (answer.isPutOff()) {
            putOff.add(nanos);
        }
    }

    void addAll(Tally other) {
        latencies.addAll(other.latencies);
        good.addAll(other.good);
        putOff.addAll(other.putOff);
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

    /** Of those that were refused for now. */
    Latencies putOff() {
        return putOff;
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
