package dev.spotifymcp.spotify;

import dev.spotifymcp.application.Samples;
import dev.spotifymcp.application.spotify.SpotifyWorld;
import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.ClientSecret;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyAccounts;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.domain.listening.Listening;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Player;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.spotify.account.SpotifyApp;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.RequestObserver;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.SpotifySimulator;
import dev.spotifymcp.spotify.simulator.accounts.Fields;
import dev.spotifymcp.spotify.simulator.world.Listener;
import dev.spotifymcp.spotify.simulator.world.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The real adapter before the simulator, with a socket between them. */
public final class SimulatedSpotify implements SpotifyWorld, AutoCloseable {

    public static final ClientId APP = new ClientId("0123456789abcdef0123456789abcdef");
    public static final ClientId OWN_APP = new ClientId("fedcba9876543210fedcba9876543210");
    public static final ClientSecret SECRET = new ClientSecret("the-secret-of-the-operators-app");
    public static final URI REDIRECT = URI.create("http://127.0.0.1:8001/auth/callback");

    private final SpotifySimulator simulator;
    private final Spotify spotify;

    private SimulatedSpotify(ApiMode mode, SpotifyApp app) {
        InstantSource clock = InstantSource.system();
        simulator = SpotifySimulator.start(new World(), mode, 0, clock);
        simulator.apps().register(APP, SECRET, REDIRECT);
        simulator.apps().register(OWN_APP, REDIRECT);
        spotify = Spotify.at(
                new SpotifySettings(simulator.accountsUrl(), simulator.apiUrl(), REDIRECT, app, mode),
                new InMemoryGates(),
                RequestObserver.NOBODY,
                clock);
    }

    public static SimulatedSpotify inDevelopmentMode() {
        return new SimulatedSpotify(ApiMode.DEVELOPMENT, new SpotifyApp.Confidential(APP, SECRET));
    }

    public static SimulatedSpotify inExtendedMode() {
        return new SimulatedSpotify(ApiMode.EXTENDED, new SpotifyApp.Confidential(APP, SECRET));
    }

    /** The operator has an app, and has not told its secret. */
    public static SimulatedSpotify withoutSecret() {
        return new SimulatedSpotify(ApiMode.DEVELOPMENT, new SpotifyApp.Public(APP));
    }

    public SpotifySimulator simulator() {
        return simulator;
    }

    @Override
    public Catalogue catalogue() {
        return spotify.catalogue();
    }

    @Override
    public Player player() {
        return spotify.player();
    }

    @Override
    public Listening listening() {
        return spotify.listening();
    }

    @Override
    public Library library() {
        return spotify.library();
    }

    @Override
    public Playlists playlists() {
        return spotify.playlists();
    }

    @Override
    public SpotifyAccounts accounts() {
        return spotify.accounts();
    }

    @Override
    public ClientId ownApp() {
        return OWN_APP;
    }

    @Override
    public Permit permitOf(SpotifyProfile listener) {
        return permitOf(listener, SpotifyScope.values());
    }

    /** Leave to act for somebody who has consented to these scopes only. */
    public Permit permitOf(SpotifyProfile listener, SpotifyScope... scopes) {
        Listener known = account(listener);
        SpotifyToken token = simulator.grant(known.userName(), APP, scopes).token();
        return new Permit(Samples.aUserId(), APP, token, Instant.now().plus(Duration.ofMinutes(1)));
    }

    @Override
    public void has(List<? extends Playable> playables) {
        simulator.world().recordings().add(playables);
    }

    @Override
    public void likes(SpotifyProfile listener, List<SavedTrack> newestFirst) {
        account(listener).likes(newestFirst);
    }

    @Override
    public void saves(SpotifyProfile listener, List<SavedThing> newestFirst) {
        account(listener).saves(newestFirst);
    }

    @Override
    public void owns(SpotifyProfile owner, Playlist playlist, List<PlaylistItem> items) {
        simulator.world().owns(account(owner), playlist, items);
    }

    @Override
    public void follows(SpotifyProfile follower, PlaylistId playlist) {
        simulator.world().follows(account(follower), playlist);
    }

    @Override
    public void plays(SpotifyProfile listener, Playback playback) {
        account(listener).plays(playback);
    }

    @Override
    public void awake(SpotifyProfile listener, List<Device> devices) {
        account(listener).player().isOn(devices);
    }

    @Override
    public void listensForFree(SpotifyProfile listener) {
        account(listener).listensForFree();
    }

    @Override
    public void hears(SpotifyProfile listener, List<Heard> latestFirst) {
        account(listener).hears(latestFirst);
    }

    @Override
    public void hearsMost(SpotifyProfile listener, List<Track> mostFirst) {
        account(listener).hearsMost(mostFirst);
    }

    @Override
    public SpotifyCode consents(SpotifyProfile listener, URI consentPage) {
        URI callback = simulator.approve(consentPage, account(listener).userName());
        return new SpotifyCode(Fields.of(callback.getRawQuery()).get("code"));
    }

    @Override
    public void rotatesRefreshTokens() {
        simulator.tokens().rotate();
    }

    @Override
    public void withdrawsConsent(SpotifyProfile listener) {
        simulator.revoke(account(listener).userName());
    }

    @Override
    public void close() {
        simulator.close();
    }

    private Listener account(SpotifyProfile profile) {
        return simulator.world().listener(profile);
    }
}
