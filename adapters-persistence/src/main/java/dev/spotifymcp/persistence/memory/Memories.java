package dev.spotifymcp.persistence.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKeyId;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import java.util.Optional;

/** What one process remembers. The stores it is put around have to be the only ones by which the process changes. */
public record Memories(
        ShortMemory<ApiKeyId, ApiKey> keys,
        ShortMemory<UserId, SpotifyConnection> connections,
        ShortMemory<GrantId, GrantId> grants,
        ShortMemory<SpotifyAccountId, UserId> holders,
        ShortMemory<Gate, Optional<Closing>> gates,
        Cache<Gate, Closing> closedGates) {

    public static Memories on(Ticker ticker) {
        return new Memories(
                new ShortMemory<>(ticker),
                new ShortMemory<>(ticker),
                new ShortMemory<>(ticker),
                new ShortMemory<>(ticker),
                new ShortMemory<>(ticker),
                Caffeine.newBuilder()
                        .executor(Runnable::run)
                        .maximumSize(ShortMemory.MOST)
                        .build());
    }

    public ApiKeys around(ApiKeys store) {
        return new RememberedApiKeys(store, keys);
    }

    public SpotifyConnections around(SpotifyConnections store) {
        return new RememberedConnections(store, connections);
    }

    public Grants around(Grants store) {
        return new RememberedGrants(store, grants);
    }

    public Users around(Users store) {
        return new UsersWhoLeave(store, this);
    }

    public Gates around(Gates store) {
        return new RememberedGates(store, gates, closedGates);
    }

    /** Which keys, grants and account the user had is no longer known: all are asked for anew. */
    void forget(UserId gone) {
        keys.forgetAll();
        grants.forgetAll();
        holders.forgetAll();
        connections.forget(gone);
    }
}
