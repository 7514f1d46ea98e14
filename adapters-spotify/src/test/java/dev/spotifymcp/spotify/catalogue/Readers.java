package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.application.Samples;
import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.traffic.Gates;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.Spotify;
import dev.spotifymcp.spotify.SpotifySettings;
import dev.spotifymcp.spotify.account.SpotifyApp;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.SpotifySimulator;
import dev.spotifymcp.spotify.simulator.world.Listener;
import dev.spotifymcp.spotify.simulator.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Alice and Carol in Germany and Bob in America, before one catalogue; and a count of what Spotify was asked. */
final class Readers implements AutoCloseable {

    static final SpotifyProfile CAROL =
            new SpotifyProfile(new SpotifyAccountId("carolsAccount"), "carol", "Carol's Kings");

    final MovableClock clock = new MovableClock(NOON);
    final SpotifySimulator simulator;
    final Catalogue catalogue;
    private final Queue<String> outcomes = new ConcurrentLinkedQueue<>();
    private final Map<SpotifyProfile, UserId> users = new ConcurrentHashMap<>();

    private Readers(ApiMode mode, Gates gates) {
        simulator = SpotifySimulator.start(new World(), mode, 0, clock);
        simulator.apps().register(SimulatedSpotify.APP, SimulatedSpotify.SECRET, SimulatedSpotify.REDIRECT);
        simulator.apps().register(SimulatedSpotify.OWN_APP, SimulatedSpotify.REDIRECT);
        catalogue = Spotify.at(
                        new SpotifySettings(
                                simulator.accountsUrl(),
                                simulator.apiUrl(),
                                SimulatedSpotify.REDIRECT,
                                new SpotifyApp.Public(SimulatedSpotify.APP),
                                mode),
                        gates,
                        (endpoint, outcome, took) -> outcomes.add(endpoint.equals("me") ? "me" : outcome),
                        clock)
                .catalogue();
        listener(ALICE).livesIn("DE");
        listener(CAROL).livesIn("DE");
        listener(BOB).livesIn("US");
    }

    static Readers ofALargeApp() {
        return new Readers(ApiMode.EXTENDED, new InMemoryGates());
    }

    static Readers ofASmallApp() {
        return ofASmallApp(new InMemoryGates());
    }

    static Readers ofASmallApp(Gates gates) {
        return new Readers(ApiMode.DEVELOPMENT, gates);
    }

    void has(List<? extends Playable> playables) {
        simulator.world().recordings().add(playables);
    }

    Listener listener(SpotifyProfile profile) {
        return simulator.world().listener(profile);
    }

    Permit permit(SpotifyProfile profile) {
        return permit(profile, SimulatedSpotify.APP);
    }

    Permit permit(SpotifyProfile profile, ClientId app) {
        var token = simulator
                .grant(listener(profile).userName(), app, SpotifyScope.values())
                .token();
        UserId user = users.computeIfAbsent(profile, newcomer -> Samples.aUserId());
        return new Permit(user, app, token, clock.instant().plus(Duration.ofSeconds(10)));
    }

    /** The statuses of Spotify's answers since this was asked last, but for those about where people live. */
    List<String> answers() {
        List<String> all = outcomes.stream().filter(word -> !word.equals("me")).toList();
        outcomes.clear();
        return all;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
