package dev.spotifymcp.web;

import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKeyId;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.StorageFault;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys whose store can go away. */
final class UnreliableKeys implements ApiKeys {

    private final ApiKeys keys;
    private volatile boolean gone;

    UnreliableKeys(ApiKeys keys) {
        this.keys = keys;
    }

    void fail() {
        gone = true;
    }

    @Override
    public boolean add(ApiKey key) {
        return there().add(key);
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return there().find(id);
    }

    @Override
    public List<ApiKey> of(UserId owner) {
        return there().of(owner);
    }

    @Override
    public void markUsed(ApiKeyId id, Instant now) {
        there().markUsed(id, now);
    }

    @Override
    public void revoke(UserId owner, ApiKeyId id) {
        there().revoke(owner, id);
    }

    private ApiKeys there() {
        if (gone) {
            throw new StorageFault(House.INSIDES, new SQLException(House.INSIDES));
        }
        return keys;
    }
}
