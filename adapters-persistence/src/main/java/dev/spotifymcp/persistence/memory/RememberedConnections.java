package dev.spotifymcp.persistence.memory;

import dev.spotifymcp.domain.account.RefreshLease;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import java.util.Optional;

/** Connections that are used with every call, and read and unsealed about once a second. */
record RememberedConnections(SpotifyConnections store, ShortMemory<UserId, SpotifyConnection> memory)
        implements SpotifyConnections {

    @Override
    public Optional<SpotifyConnection> find(UserId user) {
        return memory.recall(user, store::find);
    }

    @Override
    public Optional<SpotifyConnection> current(UserId user) {
        memory.forget(user);
        return memory.recall(user, store::current);
    }

    @Override
    public Optional<RefreshLease> lease(SpotifyConnection current) {
        return store.lease(current);
    }

    @Override
    public void release(RefreshLease lease) {
        store.release(lease);
    }

    @Override
    public void connect(SpotifyConnection connection) {
        memory.change(connection.user(), () -> store.connect(connection));
    }

    @Override
    public Optional<SpotifyConnection> advance(SpotifyConnection successor) {
        return memory.change(successor.user(), () -> store.advance(successor));
    }

    @Override
    public void forget(UserId user) {
        memory.change(user, () -> store.forget(user));
    }
}
