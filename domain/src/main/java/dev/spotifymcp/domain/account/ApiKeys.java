package dev.spotifymcp.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys that exist. */
public interface ApiKeys {

    /** Most keys of either kind that one user can hold. */
    int MOST_PER_USER = 50;

    /** Keeps the key unless its owner holds {@link #MOST_PER_USER} already; says whether it was kept. */
    boolean add(ApiKey key);

    Optional<ApiKey> find(ApiKeyId id);

    /** Oldest first. */
    List<ApiKey> of(UserId owner);

    void markUsed(ApiKeyId id, Instant now);

    /** Only its owner can revoke a key; anybody else's id changes nothing. */
    void revoke(UserId owner, ApiKeyId id);
}
