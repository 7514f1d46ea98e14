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
 * Measures how much good still comes out of a server that is asked for five times as much as it can do. What it can do is
 * bounded by a Spotify that takes its time, since nothing on the same machine could ask five times what its processors
 * can do.
 */
final class Overload {

    private static final int TIMES = 5;
    private static final int LISTENERS = 190;
    private static final int ENOUGH = 600;
    private static final int CROWD = 4_000;
    private static final Duration SPOTIFY_TAKES = Duration.ofMillis(200);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
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
        out.println("| asked for, calls/s | good/s | turned away/s | failed otherwise | good p50 ms | good p99 ms |"
                + " turned away p99 ms | server CPU, cores | live heap MB |");
        out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        ClosedLoop.drive(server, enough, new ClosedLoop.Bound(WARM_UP, Integer.MAX_VALUE));
        Round round = ClosedLoop.drive(server, enough, new ClosedLoop.Bound(TURN, Integer.MAX_VALUE));
        report(round.tally(), round.spent());
        int capacity = perSecond(round.tally().good().count(), round.spent());

        var before = Meter.read(product);
        Tally tally = new SteadyCalls(crowd, TIMES * capacity).during(TURN);
        Meter spent = before.until(Meter.read(product));
        report(tally, spent);
        int good = perSecond(tally.good().count(), spent);
        out.printf(Locale.ROOT, "%nof what it can do: %d %%%n", 100 * good / capacity);
    }

    private void report(Tally tally, Meter spent) throws IOException, InterruptedException {
        int turnedAway = tally.turnedAway().count();
        out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %d | %.0f | %.0f | %.0f | %.2f | %.1f |%n",
                perSecond(tally.calls(), spent),
                perSecond(tally.good().count(), spent),
                perSecond(turnedAway, spent),
                tally.failures() - turnedAway,
                tally.good().millisOf(0.5),
                tally.good().millisOf(0.99),
                turnedAway == 0 ? 0 : tally.turnedAway().millisOf(0.99),
                (double) spent.server().toMillis() / spent.wall().toMillis(),
                LiveHeap.of(product) / 1e6);
        if (tally.failures() > 0) {
            out.println("the first that failed: " + tally.firstFailure());
        }
    }

    private static int perSecond(int calls, Meter spent) {
        return (int) (calls * 1000L / spent.wall().toMillis());
    }
}
