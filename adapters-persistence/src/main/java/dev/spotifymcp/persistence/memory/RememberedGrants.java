package dev.spotifymcp.persistence.memory;

import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.TokenLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a grant lives is asked with every call, and read about once a second. All else about grants is rare. */
record RememberedGrants(Grants store, ShortMemory<GrantId, GrantId> living) implements Grants {

    @Override
    public void issue(IssuedCode code) {
        store.issue(code);
    }

    @Override
    public Optional<IssuedCode> findCode(SecretHash code) {
        return store.findCode(code);
    }

    @Override
    public boolean redeem(SecretHash code, Grant grant) {
        return store.redeem(code, grant);
    }

    @Override
    public Optional<Grant> findFamily(SecretHash family) {
        return store.findFamily(family);
    }

    @Override
    public boolean advance(TokenLine before, Grant renewed) {
        return store.advance(before, renewed);
    }

    @Override
    public boolean isLive(GrantId id, Instant now) {
        return living.recall(id, asked -> store.isLive(asked, now) ? Optional.of(asked) : Optional.empty())
                .isPresent();
    }

    @Override
    public List<Grant> of(UserId user, Instant now) {
        return store.of(user, now);
    }

    @Override
    public void revoke(GrantId id) {
        living.change(id, () -> store.revoke(id));
    }

    @Override
    public void revokeClient(UserId user, GrantId id) {
        forgettingAll(() -> store.revokeClient(user, id));
    }

    @Override
    public void revokeAll(UserId user) {
        forgettingAll(() -> store.revokeAll(user));
    }

    @Override
    public long purge(Instant now) {
        return store.purge(now);
    }

    /** Which grants are concerned only the store knows: all are asked for anew. */
    private void forgettingAll(Runnable change) {
        try {
            change.run();
        } finally {
            living.forgetAll();
        }
    }
}
