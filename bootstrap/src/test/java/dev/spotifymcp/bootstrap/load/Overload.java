package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.process.Child;
import dev.spotifymcp.bootstrap.process.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how much good still comes out of a server that is asked for up to ten times as much as it can do. What it can
 * do is bounded by a Spotify that takes its time, since nothing on the same machine could ask that often what its processors
 * can do.
 */
final class Overload {

    private static final List<Integer> TIMES = List.of(2, 5, 10);
    private static final int LISTENERS = 190;

    /** One for each place at Spotify: all are taken, and nobody waits. */
    private static final int ENOUGH = 64;

    private static final int CROWD = 4_000;
    private static final Duration SPOTIFY_TAKES = Duration.ofMillis(200);
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    /** A crowd that has just come may wait for some seconds, as one that soon goes would. */
    private static final Duration A_BURST = Duration.ofSeconds(12);

    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final Map<String, String> ROOM = Map.of("MAX_CONNECTIONS_PER_ADDRESS", "9000");

    private final PrintStream out;
    private final Child product;

    private Overload(PrintStream out, Child product) {
        this.out = out;
        this.product = product;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Plan plan = Plan.of(List.of(arguments));
        try (Workspace workspace = Workspace.fresh();
                SimulatedSpotify spotify = SimulatedSpotify.start(LISTENERS);
                Child product = Product.start(plan, spotify, workspace, ROOM);
                HttpClient http = HttpClient.newHttpClient()) {
            var signUp = new SignUp(http, product.url(), spotify);
            List<Listener> listeners = new ArrayList<>();
            for (String name : spotify.listeners()) {
                listeners.add(signUp.as(name));
            }
            var server = new McpContestant(product, Generation.STATELESS);
            try (Lines enough = Lines.open(server, ToolCall.GET_CURRENT_TRACK, ENOUGH, listeners);
                    Lines crowd = Lines.open(server, ToolCall.GET_CURRENT_TRACK, CROWD, listeners)) {
                spotify.answersAfter(SPOTIFY_TAKES);
                new Overload(out, product).run(server, enough, crowd);
            }
        }
    }

    private void run(Contestant server, Lines enough, Lines crowd) throws IOException, InterruptedException {
        out.println("| asked for | calls/s | good/s | put off/s | failed otherwise | good p50 ms | good p99 ms |"
                + " put off p99 ms | server CPU, cores | live heap MB |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        ClosedLoop.drive(server, enough, new ClosedLoop.Bound(WARM_UP, Integer.MAX_VALUE));
        Round round = ClosedLoop.drive(server, enough, new ClosedLoop.Bound(TURN, Integer.MAX_VALUE));
        report("what it can do", round.tally(), TURN, round.spent());
        int capacity = perSecond(round.tally().good().count(), TURN);
        for (int times : TIMES) {
            var calls = new SteadyCalls(crowd, times * capacity);
            var before = Meter.read(product);
            Tally tally = calls.during(A_BURST, TURN);
            report(times + " times that", tally, TURN, before.until(Meter.read(product)));
        }
        Round after = ClosedLoop.drive(server, enough, new ClosedLoop.Bound(RECOVERY, Integer.MAX_VALUE));
        report("the next seconds", after.tally(), RECOVERY, after.spent());
    }

    private void report(String asked, Tally tally, Duration time, Meter spent)
            throws IOException, InterruptedException {
        int putOff = tally.putOff().count();
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.0f | %.0f | %.0f | %.2f | %.1f |%n",
                asked,
                perSecond(tally.calls(), time),
                perSecond(tally.good().count(), time),
                perSecond(putOff, time),
                tally.failures() - putOff,
                tally.good().millisOf(0.5),
                tally.good().millisOf(0.99),
                putOff == 0 ? 0 : tally.putOff().millisOf(0.99),
                (double) spent.server().toMillis() / spent.wall().toMillis(),
                LiveHeap.of(product) / 1e6);
        if (tally.failures() > putOff) {
            out.println("the first that failed: " + tally.firstFailure());
        }
    }

    private static int perSecond(int calls, Duration time) {
        return (int) (calls * 1000L / time.toMillis());
    }
}
