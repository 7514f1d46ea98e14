package dev.spotifymcp.application.spotify;

import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** A Spotify in memory. */
public final class FakeSpotify implements SpotifyWorld {

    private final FakeAccounts accounts = new FakeAccounts();
    private final FakeCatalogue catalogue = new FakeCatalogue(accounts);
    private final FakePlayer player = new FakePlayer(accounts, catalogue);
    private final FakeListening listening = new FakeListening(accounts);
    private final FakePlaylists playlists = new FakePlaylists(accounts, catalogue);
    private final FakeLibrary library = new FakeLibrary(accounts, catalogue, playlists);

    @Override
    public FakeCatalogue catalogue() {
        return catalogue;
    }

    @Override
    public FakePlayer player() {
        return player;
    }

    @Override
    public FakeListening listening() {
        return listening;
    }

    @Override
    public FakeLibrary library() {
        return library;
    }

    @Override
    public FakePlaylists playlists() {
        return playlists;
    }

    @Override
    public FakeAccounts accounts() {
        return accounts;
    }

    @Override
    public ClientId ownApp() {
        return FakeAccounts.OWN_APP;
    }

    /** What the listener's consent through the operator's app would bring. */
    public SpotifyGrant grantTo(SpotifyProfile listener) {
        return accounts.grantTo(listener, accounts.app());
    }

    @Override
    public Permit permitOf(SpotifyProfile listener) {
        return new Permit(Samples.aUserId(), accounts.app(), grantTo(listener).token(), Instant.MAX);
    }

    @Override
    public void has(List<? extends Playable> playables) {
        catalogue.has(playables);
    }

    @Override
    public void likes(SpotifyProfile listener, List<SavedTrack> newestFirst) {
        library.likes(listener, newestFirst);
    }

    @Override
    public void saves(SpotifyProfile listener, List<SavedThing> newestFirst) {
        library.saves(listener, newestFirst);
    }

    @Override
    public void owns(SpotifyProfile owner, Playlist playlist, List<PlaylistItem> items) {
        playlists.owns(owner, playlist, items);
    }

    @Override
    public void follows(SpotifyProfile follower, PlaylistId playlist) {
        playlists.follows(follower, playlist);
    }

    @Override
    public void plays(SpotifyProfile listener, Playback playback) {
        player.plays(listener, playback);
    }

    @Override
    public void awake(SpotifyProfile listener, List<Device> devices) {
        player.awake(listener, devices);
    }

    @Override
    public void listensForFree(SpotifyProfile listener) {
        player.listensForFree(listener);
    }

    @Override
    public void hears(SpotifyProfile listener, List<Heard> latestFirst) {
        listening.hears(listener, latestFirst);
    }

    @Override
    public void hearsMost(SpotifyProfile listener, List<Track> mostFirst) {
        listening.hearsMost(listener, mostFirst);
    }

    @Override
    public SpotifyCode consents(SpotifyProfile listener, URI consentPage) {
        return accounts.consents(listener, consentPage);
    }

    @Override
    public void rotatesRefreshTokens() {
        accounts.rotatesRefreshTokens();
    }

    @Override
    public void withdrawsConsent(SpotifyProfile listener) {
        accounts.withdrawsConsent(listener);
    }

    /** Every access token given so far stops working; refresh tokens go on. */
    public void rejectsOldTokens() {
        accounts.rejectsOldTokens();
    }

    /** No login brings a refresh token from now on. */
    public void withholdsRefreshTokens() {
        accounts.withholdsRefreshTokens();
    }

    /** Every call is refused from now on. */
    public void refuses(Refusal why) {
        refusesAfter(0, why);
    }

    /** So many more calls are served; all later ones are refused. */
    public void refusesAfter(int calls, Refusal why) {
        accounts.refusesAfter(calls, why);
    }

    /** Every call is served again. */
    public void recovers() {
        refusesAfter(Integer.MAX_VALUE, new Refusal.SpotifyUnavailable());
    }
}
