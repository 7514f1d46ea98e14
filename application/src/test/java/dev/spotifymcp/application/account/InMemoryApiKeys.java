package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKeyId;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys that live as long as the test. */
public final class InMemoryApiKeys implements ApiKeys {

    private final Map<ApiKeyId, ApiKey> keys = new HashMap<>();

    @Override
    public synchronized boolean add(ApiKey key) {
        return of(key.owner()).size() < MOST_PER_USER && keys.putIfAbsent(key.id(), key) == null;
    }

    @Override
    public synchronized Optional<ApiKey> find(ApiKeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public synchronized List<ApiKey> of(UserId owner) {
        return keys.values().stream()
                .filter(key -> key.owner().equals(owner))
                .sorted(Comparator.comparing(ApiKey::createdAt))
                .toList();
    }

    @Override
    public synchronized void markUsed(ApiKeyId id, Instant now) {
        keys.computeIfPresent(id, (same, key) -> used(key, now));
    }

    @Override
    public synchronized void revoke(UserId owner, ApiKeyId id) {
        find(id).filter(key -> key.owner().equals(owner)).ifPresent(key -> keys.remove(id));
    }

    synchronized void forgetAllOf(UserId owner) {
        keys.values().removeIf(key -> key.owner().equals(owner));
    }

    private static ApiKey used(ApiKey key, Instant now) {
        return new ApiKey(
                key.id(),
                key.owner(),
                key.kind(),
                key.name(),
                key.hash(),
                key.scopes(),
                key.createdAt(),
                now,
                key.expiry());
    }
}
