package dev.spotifymcp.persistence.memory;

import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKeyId;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys that are presented with every call, and read about once a second. */
record RememberedApiKeys(ApiKeys store, ShortMemory<ApiKeyId, ApiKey> memory) implements ApiKeys {

    @Override
    public boolean add(ApiKey key) {
        return store.add(key);
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return memory.recall(id, store::find);
    }

    @Override
    public List<ApiKey> of(UserId owner) {
        return store.of(owner);
    }

    @Override
    public void markUsed(ApiKeyId id, Instant now) {
        memory.change(id, () -> store.markUsed(id, now));
    }

    @Override
    public void revoke(UserId owner, ApiKeyId id) {
        memory.change(id, () -> store.revoke(owner, id));
    }
}
