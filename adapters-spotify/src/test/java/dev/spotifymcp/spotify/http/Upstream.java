package dev.spotifymcp.spotify.http;

import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.spotify.simulator.SpotifySimulator;
import dev.spotifymcp.spotify.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** A simulator, and a way to it that notes its pauses in place of making them. */
final class Upstream implements AutoCloseable {

    static final ApiRequest READ = ApiRequest.get("me");
    static final ApiRequest CHANGE =
            ApiRequest.post("me", "playlists").sending(Json.object().put("name", "A"));

    final SpotifySimulator simulator =
            SpotifySimulator.start(new World(), ApiMode.DEVELOPMENT, 0, InstantSource.system());
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final SpotifyHttp http = wayOut(pauses::add);
    private final SpotifyToken token;

    Upstream() {
        simulator.world().listener(Samples.ALICE);
        token = simulator
                .grant("alice", new ClientId("app"), SpotifyScope.values())
                .token();
    }

    SpotifyHttp wayOut(Pause pause) {
        var wire = new ApacheWire(Connections.open());
        var clock = InstantSource.system();
        var secondChance = new SecondChance(new Random(1));
        return new SpotifyHttp(wire, new Patience(wire, simulator.apiUrl(), clock, secondChance, pause), clock);
    }

    /** Calls with all the time there is. */
    Answer<JsonNode> call(ApiRequest request) {
        return call(request, Duration.ofSeconds(10));
    }

    Answer<JsonNode> call(ApiRequest request, Duration limit) {
        return call(http, request, limit);
    }

    Answer<JsonNode> call(SpotifyHttp way, ApiRequest request, Duration limit) {
        return way.call(token, Instant.now().plus(limit), request, json -> Optional.of(json));
    }

    /** How many requests have arrived. */
    int arrived() {
        return simulator.log().entries().size();
    }

    /** How many playlists the changes have made. */
    int made() {
        return simulator.world().listener(Samples.ALICE).playlists().size();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
