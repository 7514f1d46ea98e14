package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.process.Child;
import dev.spotifymcp.spotify.simulator.traffic.RequestLog;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts {@link BareRelay} as a process of its own, and tells it what it has to know. */
final class RelayProgram {

    private RelayProgram() {}

    /** @param questions what our server asked Spotify for each call */
    static Child start(
            Plan plan, SimulatedSpotify spotify, List<Listener> listeners, Map<ToolCall, RequestLog.Entry> questions)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        listeners.forEach(listener -> lines.add(BareRelay.key(listener)));
        questions.forEach((call, question) -> lines.add(BareRelay.ask(call, request(spotify, question))));
        Stream<String> run = Stream.of(
                "-cp",
                System.getProperty("java.class.path"),
                BareRelay.class.getName(),
                spotify.apiUrl().toString());
        ProcessBuilder program = Child.java(Stream.concat(plan.javaOptions().stream(), run));
        return Child.start(program, String.join("\n", lines));
    }

    private static byte[] request(SimulatedSpotify spotify, RequestLog.Entry question) {
        String query = question.query().isEmpty() ? "" : "?" + question.query();
        URI target = spotify.apiUrl().resolve(question.path() + query);
        Map<String, String> headers = Map.of(
                "Accept",
                "application/json",
                "Authorization",
                "Bearer " + spotify.token().reveal());
        return RequestBytes.without("GET", target, headers).numbered(0);
    }
}
