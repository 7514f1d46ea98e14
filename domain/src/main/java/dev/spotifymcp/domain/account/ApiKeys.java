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

    /**
     * The key of this id. Asked with every call, so it may be remembered: what another process of the cluster changed or
     * revoked less than a second ago may still come back as it was; what this one changed does not, and a key that was
     * not there a moment ago is found as soon as it is.
     */
    Optional<ApiKey> find(ApiKeyId id);

    /** Oldest first. */
    List<ApiKey> of(UserId owner);

    void markUsed(ApiKeyId id, Instant now);

    /** Only its owner can revoke a key; anybody else's id changes nothing. */
    void revoke(UserId owner, ApiKeyId id);
}
