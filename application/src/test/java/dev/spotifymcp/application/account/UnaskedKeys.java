package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKeyId;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store that nobody may ask. */
final class UnaskedKeys implements ApiKeys {

    @Override
    public boolean add(ApiKey key) {
        throw asked();
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        throw asked();
    }

    @Override
    public List<ApiKey> of(UserId owner) {
        throw asked();
    }

    @Override
    public void markUsed(ApiKeyId id, Instant now) {
        throw asked();
    }

    @Override
    public void revoke(UserId owner, ApiKeyId id) {
        throw asked();
    }

    private static AssertionError asked() {
        return new AssertionError("the store was asked");
    }
}
