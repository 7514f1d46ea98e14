package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;

/** Ends what ties a user to Spotify, or to us. Spotify has no way to revoke a token: our copy is destroyed. */
public record Leave(Users users, SpotifyConnections connections) {

    /** Forgets the Spotify tokens; keys and sessions stay. */
    public void disconnect(UserId user) {
        connections.forget(user);
    }

    /** Forgets everything there is about the user. */
    public void forGood(UserId user) {
        users.delete(user);
    }
}
