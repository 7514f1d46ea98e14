package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.process.Child;
import dev.spotifymcp.bootstrap.process.Workspace;
import dev.spotifymcp.spotify.simulator.traffic.RequestLog;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures what calls cost the packaged server, beside a relay that does nothing but pass them on. */
final class LoadProgram {

    private static final int WARM_UP_CONNECTIONS = 32;

    private final Plan plan;
    private final Report report;
    private final SimulatedSpotify spotify;
    private final Child product;
    private final List<Listener> listeners = new ArrayList<>();
    private final Map<ToolCall, List<Contestant>> contestants = new EnumMap<>(ToolCall.class);
    private final Map<ToolCall, RequestLog.Entry> questions = new EnumMap<>(ToolCall.class);

    private LoadProgram(Plan plan, Report report, SimulatedSpotify spotify, Child product) {
        this.plan = plan;
        this.report = report;
        this.spotify = spotify;
        this.product = product;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Plan plan = Plan.of(List.of(arguments));
        var report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try (Workspace workspace = Workspace.fresh();
                SimulatedSpotify spotify = SimulatedSpotify.start(plan.listeners());
                Child product = Product.start(plan, spotify, workspace)) {
            new LoadProgram(plan, report, spotify, product).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        signEverybodyUp();
        tryEverythingOnce();
        try (Child relay = RelayProgram.start(plan, spotify, listeners, questions)) {
            contestants.values().forEach(each -> each.add(new RelayContestant(relay)));
            warmUp();
            compete();
        }
        weigh();
    }

    private void signEverybodyUp() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var signUp = new SignUp(http, product.url(), spotify);
            for (String name : spotify.listeners()) {
                listeners.add(signUp.as(name));
            }
        }
        report.note(listeners.size() + " listeners have signed up");
    }

    private void tryEverythingOnce() throws IOException {
        for (Generation generation : Generation.values()) {
            var contestant = new McpContestant(product, generation);
            if (Trial.of(contestant, ToolCall.GET_CURRENT_TRACK, listeners.getFirst(), spotify)
                    instanceof Trial.Declined(var answer)) {
                report.note("skipped: all of " + generation.version() + ": it answers " + answer);
                continue;
            }
            for (ToolCall call : ToolCall.values()) {
                tryOnce(contestant, call);
            }
        }
    }

    private void tryOnce(McpContestant contestant, ToolCall call) throws IOException {
        switch (Trial.of(contestant, call, listeners.getFirst(), spotify)) {
            case Trial.Passed(var asked) -> {
                contestants.computeIfAbsent(call, unseen -> new ArrayList<>()).add(contestant);
                asked.forEach(question -> questions.put(call, question));
            }
            case Trial.Declined(var answer) -> report.skipped(call, contestant, "it answers " + answer);
            case Trial.Unexpected(var asked) ->
                report.skipped(call, contestant, Trial.CALLS + " calls make " + asked + " requests to Spotify");
        }
    }

    private void warmUp() throws IOException, InterruptedException {
        report.note("warming up");
        for (Map.Entry<ToolCall, List<Contestant>> each : contestants.entrySet()) {
            new Contest(each.getKey(), WARM_UP_CONNECTIONS, each.getValue(), listeners)
                    .hold(1, plan.pace().warmUp());
        }
    }

    private void compete() throws IOException, InterruptedException {
        report.tableHead();
        List<Standing> all = new ArrayList<>();
        for (int connections : plan.connections()) {
            for (Map.Entry<ToolCall, List<Contestant>> each : contestants.entrySet()) {
                var contest = new Contest(each.getKey(), connections, each.getValue(), listeners);
                List<Standing> standings =
                        contest.hold(plan.pace().turns(), plan.pace().turn());
                report.contest(contest, standings);
                all.addAll(standings);
            }
        }
        report.failures(all);
    }

    private void weigh() throws IOException, InterruptedException {
        var server = new McpContestant(product, Generation.SESSIONS);
        report.footprint(Footprint.measure(server, listeners, plan.sessionsEach()));
    }
}
