package dev.spotifymcp.bootstrap.load;

import java.time.Duration;

/** One turn of one server. */
record Round(Tally tally, Meter spent) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    double callsPerSecond() {
        return tally.calls() * NANOS_PER_SECOND / spent.wall().toNanos();
    }

    /** Processor milliseconds of the server for each call. */
    double cpu() {
        return perCall(spent.server());
    }

    /** The same of this program. */
    double driverCpu() {
        return perCall(spent.driver());
    }

    double median() {
        return tally.latencies().millisOf(0.5);
    }

    double slowestHundredth() {
        return tally.latencies().millisOf(0.99);
    }

    private double perCall(Duration time) {
        return time.toNanos() / NANOS_PER_MILLI / tally.calls();
    }
}
