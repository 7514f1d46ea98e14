package dev.spotifymcp.application.account;

import dev.spotifymcp.application.traffic.InMemoryNotes;
import dev.spotifymcp.domain.account.UserId;

/** Stores that live as long as the test. */
public record InMemoryStores(
        InMemoryUsers users,
        InMemoryApiKeys apiKeys,
        InMemoryBrowserSessions browserSessions,
        InMemoryLoginAttempts loginAttempts,
        InMemorySpotifyConnections spotifyConnections,
        InMemoryNotes notes)
        implements Stores {

    public static InMemoryStores empty() {
        var keys = new InMemoryApiKeys();
        var sessions = new InMemoryBrowserSessions();
        var connections = new InMemorySpotifyConnections();
        var notes = new InMemoryNotes();
        var users = new InMemoryUsers((UserId leaver) -> {
            keys.forgetAllOf(leaver);
            sessions.forgetAllOf(leaver);
            connections.forget(leaver);
            notes.forgetAllOf(leaver);
        });
        return new InMemoryStores(users, keys, sessions, new InMemoryLoginAttempts(), connections, notes);
    }
}
