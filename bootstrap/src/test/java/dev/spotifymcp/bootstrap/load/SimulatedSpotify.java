package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.SpotifySimulator;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import dev.spotifymcp.spotify.simulator.traffic.RequestLog;
import dev.spotifymcp.spotify.simulator.world.World;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A Spotify with one small catalogue and any number of listeners, each of whom has something on. It runs in here. */
record SimulatedSpotify(SpotifySimulator simulator, List<String> listeners) implements AutoCloseable {

    static final ClientId APP = new ClientId("10ad10ad10ad10ad10ad10ad10ad10ad");

    static SimulatedSpotify start(int listeners) {
        var world = new World();
        world.recordings().add(Songs.ALL);
        for (int number = 0; number < listeners; number++) {
            String name = "listener" + number;
            world.listener(new SpotifyProfile(new SpotifyAccountId("account" + number), name, "Listener " + number))
                    .plays(playback(Songs.ALL.get(number % Songs.ALL.size())));
        }
        var simulator = SpotifySimulator.start(world, ApiMode.DEVELOPMENT, 0, InstantSource.system());
        simulator.apps().admitAnybody();
        return new SimulatedSpotify(
                simulator,
                world.listeners().stream().map(each -> each.userName()).toList());
    }

    URI accountsUrl() {
        return simulator.accountsUrl();
    }

    URI apiUrl() {
        return simulator.apiUrl();
    }

    /** The listener agrees on Spotify's consent page; answers where the browser is sent. */
    URI approve(URI consentPage, String listener) {
        return simulator.approve(consentPage, listener);
    }

    /** A token of one of the listeners, without the way there. */
    SpotifyToken token() {
        return simulator.grant(listeners.getFirst(), APP, SpotifyScope.values()).token();
    }

    /** From now on, every answer to a question about what plays takes so long. */
    void answersAfter(Duration delay) {
        simulator.faults().always("/v1/me/player", new Fault.Late(delay));
    }

    void forgetRequests() {
        simulator.log().clear();
    }

    /** Since the last time they were forgotten, oldest first. */
    List<RequestLog.Entry> requests() {
        return simulator.log().entries();
    }

    private static Playback playback(Track track) {
        return new Playback(track, Duration.ofSeconds(83), Status.PLAYING, new Device("Kitchen", "Speaker"));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
