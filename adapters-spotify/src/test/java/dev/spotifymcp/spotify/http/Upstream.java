package dev.spotifymcp.spotify.http;

import dev.spotifymcp.application.Samples;
import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.traffic.Pause;
import dev.spotifymcp.spotify.simulator.SpotifySimulator;
import dev.spotifymcp.spotify.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/** A simulator, and a way to it that notes its pauses in place of making them; time passes as if it had. */
final class Upstream implements AutoCloseable {

    static final ClientId APP = new ClientId("app");
    static final ApiRequest READ = ApiRequest.get("me");
    static final ApiRequest CHANGE =
            ApiRequest.post("me", "playlists").sending(Json.object().put("name", "A"));

    final SpotifySimulator simulator =
            SpotifySimulator.start(new World(), ApiMode.DEVELOPMENT, 0, InstantSource.system());
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final InMemoryGates gates = new InMemoryGates();
    final Places places = new Places();
    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);
    private final SpotifyHttp http = wayOut(length -> {
        pauses.add(length);
        skip(length);
    });
    private final SpotifyToken token;

    Upstream() {
        simulator.world().listener(Samples.ALICE);
        token = simulator.grant("alice", APP, SpotifyScope.values()).token();
    }

    SpotifyHttp wayOut(Pause pause) {
        var wire = new ApacheWire(Connections.open());
        var secondChance = new SecondChance(new Random(1), new RetryBudget());
        var doors = new Doors(gates, new Breakers(this::now), this::now);
        return new SpotifyHttp(new Patience(wire, simulator.apiUrl(), this::now, places, doors, secondChance, pause));
    }

    /** Calls with all the time there is. */
    Answer<JsonNode> call(ApiRequest request) {
        return call(request, Duration.ofSeconds(10));
    }

    Answer<JsonNode> call(ApiRequest request, Duration limit) {
        return call(http, request, limit);
    }

    Answer<JsonNode> call(SpotifyHttp way, ApiRequest request, Duration limit) {
        return call(way, APP, request, limit);
    }

    Answer<JsonNode> call(SpotifyHttp way, ClientId app, ApiRequest request, Duration limit) {
        return way.call(app, token, now().plus(limit), request, json -> Optional.of(json));
    }

    Instant now() {
        return Instant.now().plus(skipped.get());
    }

    void skip(Duration time) {
        skipped.updateAndGet(time::plus);
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
