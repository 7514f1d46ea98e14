package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.process.Child;
import dev.spotifymcp.bootstrap.process.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Measures what slow peers do to everybody else: the same calls at the same rate, without them and with them. */
final class SlowClients {

    private static final int GOOD = 16;
    private static final int CALLS_PER_SECOND = 100;
    private static final int SLOW = 2_000;
    private static final int MANY_ADDRESSES = 100;
    private static final Duration TURN = Duration.ofSeconds(20);

    private static final Duration ARRIVAL = Duration.ofSeconds(10);

    /** Together, longer than the longest time the server waits for anybody. */
    private static final Duration SIEGE = Duration.ofSeconds(35);

    /** Until the compiler has seen all of it twice: what it does meanwhile, no server does that has run for a while. */
    private static final Duration WARM_UP = SIEGE.multipliedBy(2);

    private final PrintStream out;
    private final Child product;
    private final Listener listener;

    private SlowClients(PrintStream out, Child product, Listener listener) {
        this.out = out;
        this.product = product;
        this.listener = listener;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Plan plan = Plan.of(List.of(arguments));
        try (Workspace workspace = Workspace.fresh();
                SimulatedSpotify spotify = SimulatedSpotify.start(1);
                Child product = Product.start(plan, spotify, workspace);
                HttpClient http = HttpClient.newHttpClient()) {
            Listener listener = new SignUp(http, product.url(), spotify)
                    .as(spotify.listeners().getFirst());
            new SlowClients(out, product, listener).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        var server = new McpContestant(product, Generation.SESSIONS);
        try (Lines lines = Lines.open(server, ToolCall.GET_CURRENT_TRACK, GOOD, List.of(listener))) {
            var calls = new SteadyCalls(lines, CALLS_PER_SECOND);
            try (Siege unmeasured = Siege.begin(product.url(), listener, SLOW, MANY_ADDRESSES)) {
                calls.during(WARM_UP);
                out.println("warmed up, with " + unmeasured.connections() + " slow peers");
                out.println();
            }
            out.println(
                    "| slow peers | good calls | failed | p50 ms | p99 ms | server CPU, cores | driver CPU, cores |");
            out.println("|---|---:|---:|---:|---:|---:|---:|");
            report("none", calls, TURN);
            besiege(calls, MANY_ADDRESSES);
            besiege(calls, 1);
            report("none any more", calls, TURN);
            reportHeap();
        }
    }

    private void besiege(SteadyCalls calls, int addresses) throws IOException, InterruptedException {
        try (Siege siege = Siege.begin(product.url(), listener, SLOW, addresses)) {
            String who = SLOW + " from " + addresses + (addresses == 1 ? " address" : " addresses");
            report(who + ", arriving", calls, ARRIVAL);
            report(who, calls, SIEGE);
            out.println();
            out.println("| of " + who + " | cut off | after s, p50 | after s, longest |");
            out.println("|---|---:|---:|---:|");
            for (Slowness kind : Slowness.values()) {
                Latencies held = siege.held(kind);
                out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.1f | %.1f |%n",
                        kind.words(),
                        held.count(),
                        held.millisOf(0.5) / 1000,
                        held.millisOf(1) / 1000);
            }
            out.println("connected at the end: " + siege.connections());
            reportHeap();
            out.println();
        }
    }

    private void report(String who, SteadyCalls calls, Duration time) throws IOException, InterruptedException {
        var before = Meter.read(product);
        Tally tally = calls.during(time);
        Meter passed = before.until(Meter.read(product));
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.2f | %.2f |%n",
                who,
                tally.calls(),
                tally.failures(),
                tally.latencies().millisOf(0.5),
                tally.latencies().millisOf(0.99),
                (double) passed.server().toMillis() / passed.wall().toMillis(),
                (double) passed.driver().toMillis() / passed.wall().toMillis());
        if (tally.failures() > 0) {
            out.println("the first that failed: " + tally.firstFailure());
        }
    }

    /** Not in between: to count what lives, everything is collected, and the heap that is left is too small for a crowd. */
    private void reportHeap() throws IOException, InterruptedException {
        out.printf(Locale.ROOT, "live heap: %.1f MB%n", LiveHeap.of(product) / 1e6);
    }
}
