package dev.spotifymcp.bootstrap.load;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How one server did over all its turns. A median lets a single disturbed turn pass without a trace. */
record Standing(String name, List<Round> rounds) {

    Standing {
        rounds = List.copyOf(rounds);
    }

    double median(ToDoubleFunction<Round> measure) {
        return median(rounds.stream().mapToDouble(measure));
    }

    /** Processor time per call as a multiple of another's, turn by turn: neighbours in time share their weather. */
    double cpuAgainst(Standing yardstick) {
        return median(IntStream.range(0, rounds.size())
                .mapToDouble(turn ->
                        rounds.get(turn).cpu() / yardstick.rounds.get(turn).cpu()));
    }

    int failures() {
        return rounds.stream().mapToInt(round -> round.tally().failures()).sum();
    }

    /** What the first bad answer said; empty when all were good. */
    String firstFailure() {
        return rounds.stream()
                .map(round -> round.tally().firstFailure())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
