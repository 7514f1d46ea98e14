package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.RefreshLease;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Connections that live as long as the test. */
public class InMemorySpotifyConnections implements SpotifyConnections {

    private final Map<UserId, SpotifyConnection> connections = new HashMap<>();
    private final Map<UserId, RefreshLease> leases = new HashMap<>();
    private int leased;

    @Override
    public synchronized Optional<SpotifyConnection> find(UserId user) {
        return Optional.ofNullable(connections.get(user));
    }

    @Override
    public synchronized Optional<RefreshLease> lease(SpotifyConnection current) {
        if (leases.containsKey(current.user())
                || !find(current.user()).filter(current::equals).isPresent()) {
            return Optional.empty();
        }
        var lease = new RefreshLease(current.user(), "holder-" + leased++);
        leases.put(current.user(), lease);
        return Optional.of(lease);
    }

    @Override
    public synchronized void release(RefreshLease lease) {
        leases.remove(lease.user(), lease);
    }

    /** Lets as much time pass as a lease lasts. */
    public synchronized void leasesRunOut() {
        leases.clear();
    }

    @Override
    public synchronized void connect(SpotifyConnection connection) {
        leases.remove(connection.user());
        connections.merge(connection.user(), connection, (old, anew) -> version(anew, old.version() + 1));
    }

    @Override
    public synchronized Optional<SpotifyConnection> advance(SpotifyConnection successor) {
        find(successor.user())
                .filter(current -> current.version() + 1 == successor.version()
                        && current.authorizedAt().equals(successor.authorizedAt()))
                .ifPresent(current -> {
                    connections.put(current.user(), successor);
                    leases.remove(current.user());
                });
        return find(successor.user());
    }

    @Override
    public synchronized void forget(UserId user) {
        leases.remove(user);
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
