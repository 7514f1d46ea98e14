package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.UserId;

/** Stores that live as long as the test. */
public record InMemoryStores(
        InMemoryUsers users,
        InMemoryApiKeys apiKeys,
        InMemoryBrowserSessions browserSessions,
        InMemoryLoginAttempts loginAttempts,
        InMemorySpotifyConnections spotifyConnections)
        implements Stores {

    public static InMemoryStores empty() {
        var keys = new InMemoryApiKeys();
        var sessions = new InMemoryBrowserSessions();
        var connections = new InMemorySpotifyConnections();
        var users = new InMemoryUsers((UserId leaver) -> {
            keys.forgetAllOf(leaver);
            sessions.forgetAllOf(leaver);
            connections.forget(leaver);
        });
        return new InMemoryStores(users, keys, sessions, new InMemoryLoginAttempts(), connections);
    }
}
