package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Connections that live as long as the test. */
public final class InMemorySpotifyConnections implements SpotifyConnections {

    private final Map<UserId, SpotifyConnection> connections = new HashMap<>();

    @Override
    public synchronized Optional<SpotifyConnection> find(UserId user) {
        return Optional.ofNullable(connections.get(user));
    }

    @Override
    public synchronized void connect(SpotifyConnection connection) {
        connections.merge(connection.user(), connection, (old, anew) -> version(anew, old.version() + 1));
    }

    @Override
    public synchronized Optional<SpotifyConnection> advance(SpotifyConnection successor) {
        find(successor.user())
                .filter(current -> current.version() + 1 == successor.version()
                        && current.authorizedAt().equals(successor.authorizedAt()))
                .ifPresent(current -> connections.put(current.user(), successor));
        return find(successor.user());
    }

    @Override
    public synchronized void forget(UserId user) {
        connections.remove(user);
    }

    private static SpotifyConnection version(SpotifyConnection connection, long version) {
        return new SpotifyConnection(
                connection.user(),
                connection.app(),
                connection.token(),
                connection.tokenExpiresAt(),
                connection.refreshToken(),
                connection.scopes(),
                connection.authorizedAt(),
                connection.state(),
                version);
    }
}
