package dev.spotifymcp.application.stage;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.application.Samples;
import dev.spotifymcp.application.account.InMemoryStores;
import dev.spotifymcp.application.account.ManageKeys;
import dev.spotifymcp.application.account.ReadApp;
import dev.spotifymcp.application.account.ReadStatus;
import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.Ledger;
import dev.spotifymcp.application.playlist.PlaylistActs;
import dev.spotifymcp.application.spotify.FakeSpotify;
import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.domain.account.AppMode;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.Gates;

/** Empty stores, a Spotify, and a clock that stands at noon. */
public record Stage(MovableClock clock, InMemoryStores stores, FakeSpotify spotify, SpotifyAccess access) {

    public static Stage atNoon() {
        var clock = new MovableClock(Samples.NOON);
        var stores = InMemoryStores.empty();
        var spotify = new FakeSpotify();
        return new Stage(
                clock, stores, spotify, new SpotifyAccess(stores.spotifyConnections(), spotify.accounts(), clock));
    }

    /** A user who has logged in and is connected through the operator's app. */
    public UserId connected(SpotifyProfile listener) {
        UserId user = withoutConnection(listener);
        SpotifyGrant grant = spotify.grantTo(listener);
        stores.spotifyConnections()
                .connect(SpotifyConnection.authorized(
                        user,
                        spotify.accounts().app(),
                        grant,
                        grant.refreshToken().orElseThrow(),
                        clock.instant()));
        return user;
    }

    /** A user who has logged in and disconnected since. */
    public UserId withoutConnection(SpotifyProfile listener) {
        return stores.users()
                .recognise(listener, Samples.aUserId(), clock.instant())
                .id();
    }

    /** Of an app in development mode, to which every gate is open. */
    public ReadStatus readStatus() {
        return readStatus(new InMemoryGates());
    }

    /** Of an app in development mode, to which these gates are closed. */
    public ReadStatus readStatus(Gates gates) {
        return new ReadStatus(
                stores.users(),
                stores.spotifyConnections(),
                new ReadApp(gates, spotify.accounts().app(), AppMode.DEVELOPMENT, clock));
    }

    public PlaylistActs playlistActs() {
        return PlaylistActs.with(access(), spotify.playlists(), spotify.library(), stores.users(), ledger());
    }

    /** Where changes leave their receipts. */
    public Ledger ledger() {
        return new Ledger(stores.receipts(), Samples.SECRETS, clock);
    }

    public ManageKeys manageKeys() {
        return new ManageKeys(stores.apiKeys(), stores.users(), stores.auditTrail(), Samples.SECRETS, clock);
    }
}
