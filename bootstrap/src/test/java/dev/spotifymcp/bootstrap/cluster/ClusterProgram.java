package dev.spotifymcp.bootstrap.cluster;

import dev.spotifymcp.bootstrap.cluster.machine.Launch;
import dev.spotifymcp.bootstrap.cluster.trial.Goal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes the proofs, one after the other, and ends with 1 where a goal is missed. */
final class ClusterProgram {

    private final PrintStream out;
    private final Options options;
    private final List<Goal> goals = new ArrayList<>();

    private ClusterProgram(PrintStream out, Options options) {
        this.out = out;
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var program = new ClusterProgram(out, Options.of(List.of(arguments)));
        try (Ground ground = Ground.prepared(Launch.of(program.options.jar()))) {
            program.run(ground);
        }
        System.exit(program.conclude());
    }

    private void run(Ground ground) throws IOException, InterruptedException, SQLException {
        out.println("| what | goal | found | |");
        out.println("|---|---|---|---|");
        for (Proof proof : Proof.values()) {
            if (options.proofs().contains(proof)) {
                make(proof, ground);
            }
        }
    }

    private void make(Proof proof, Ground ground) throws IOException, InterruptedException, SQLException {
        long begun = System.nanoTime();
        try {
            proof.on(ground, options.length()).run().forEach(this::report);
        } catch (AssertionError | IllegalStateException stuck) {
            // What it left behind may be in any state; the next proof gets a cluster of its own.
            ground.clear();
            report(new Goal(
                    proof.name(),
                    "comes to an end",
                    String.valueOf(stuck.getCause() == null ? stuck : stuck.getCause()),
                    false));
        }
        out.println("| " + proof + " | | took "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s | |");
    }

    private void report(Goal goal) {
        goals.add(goal);
        out.printf(
                "| %s | %s | %s | %s |%n", goal.subject(), goal.wanted(), goal.found(), goal.met() ? "ok" : "VIOLATED");
    }

    private int conclude() {
        long met = goals.stream().filter(Goal::met).count();
        long violated = goals.size() - met;
        out.println();
        out.println("# cluster " + met + " goals met, " + violated + " violated");
        return violated == 0 ? 0 : 1;
    }
}
