package dev.spotifymcp.bootstrap.refresh;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.persistence.Persistence;
import dev.spotifymcp.persistence.StorageSettings;
import dev.spotifymcp.spotify.Spotify;
import dev.spotifymcp.spotify.SpotifySettings;
import dev.spotifymcp.spotify.http.RequestObserver;
import java.time.InstantSource;

/** What of a server reaches Spotify, with memories of its own. */
record Replica(Persistence stores, Spotify spotify, SpotifyAccess access) implements AutoCloseable {

    static Replica open(StorageSettings storage, SpotifySettings settings, InstantSource clock) {
        Persistence stores = Persistence.open(storage);
        Spotify spotify = Spotify.at(settings, stores.gates(), RequestObserver.NOBODY, clock);
        return new Replica(stores, spotify, new SpotifyAccess(stores.spotifyConnections(), spotify.accounts(), clock));
    }

    /** Asks Spotify, as this user, who that is. */
    Answer<SpotifyProfile> whoIs(UserId user) {
        return access.as(user, permit -> spotify.accounts().whoIs(permit.app(), permit.token()));
    }

    @Override
    public void close() {
        stores.close();
    }
}
