package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.Consent;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.TokenLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Codes and grants that live as long as the test. */
public final class InMemoryGrants implements Grants {

    private final Map<GrantId, IssuedCode> codes = new HashMap<>();
    private final Map<GrantId, Grant> grants = new HashMap<>();
    private final Predicate<Consent> stands;

    /** @param stands whether user and client are still there */
    public InMemoryGrants(Predicate<Consent> stands) {
        this.stands = stands;
    }

    @Override
    public synchronized void issue(IssuedCode code) {
        if (stands.test(code.consent())) {
            codes.put(code.grant(), code);
        }
    }

    @Override
    public synchronized Optional<IssuedCode> findCode(SecretHash code) {
        return codes.values().stream()
                .filter(issued -> issued.code().equals(code))
                .findFirst()
                .map(issued -> grants.containsKey(issued.grant()) ? redeemed(issued) : issued);
    }

    @Override
    public synchronized boolean redeem(SecretHash code, Grant grant) {
        return findCode(code)
                        .filter(issued -> issued.state() == IssuedCode.State.WAITING)
                        .map(issued -> grants.put(issued.grant(), grant))
                        .isEmpty()
                && grants.containsValue(grant);
    }

    @Override
    public synchronized Optional<Grant> findFamily(SecretHash family) {
        return grants.values().stream()
                .filter(grant -> grant.line().family().equals(family))
                .findFirst();
    }

    @Override
    public synchronized boolean advance(TokenLine before, Grant renewed) {
        Optional<Grant> found = Optional.ofNullable(grants.get(renewed.id()))
                .filter(grant -> grant.line().equals(before));
        found.ifPresent(grant -> grants.put(renewed.id(), renewed));
        return found.isPresent();
    }

    @Override
    public synchronized boolean isLive(GrantId id, Instant now) {
        return Optional.ofNullable(grants.get(id))
                .filter(grant -> now.isBefore(grant.expiresAt()))
                .isPresent();
    }

    @Override
    public synchronized List<Grant> of(UserId user, Instant now) {
        return grants.values().stream()
                .filter(grant -> grant.consent().user().equals(user) && now.isBefore(grant.expiresAt()))
                .sorted(Comparator.comparing((Grant grant) -> grant.consent().at()))
                .toList();
    }

    @Override
    public synchronized void revoke(GrantId id) {
        forget(code -> code.grant().equals(id));
    }

    @Override
    public synchronized void revokeClient(UserId user, GrantId id) {
        Optional.ofNullable(codes.get(id))
                .map(IssuedCode::consent)
                .filter(consent -> consent.user().equals(user))
                .ifPresent(consent -> forget(code -> code.consent().user().equals(user)
                        && code.consent().client().equals(consent.client())));
    }

    @Override
    public synchronized void revokeAll(UserId user) {
        forget(code -> code.consent().user().equals(user));
    }

    @Override
    public synchronized long purge(Instant now) {
        return forget(code -> !now.isBefore(end(code)));
    }

    synchronized void forgetAllOf(OAuthClientId client) {
        forget(code -> code.consent().client().equals(client));
    }

    private Instant end(IssuedCode code) {
        return Optional.ofNullable(grants.get(code.grant()))
                .map(Grant::expiresAt)
                .orElse(code.expiresAt());
    }

    private long forget(Predicate<IssuedCode> which) {
        List<GrantId> gone =
                codes.values().stream().filter(which).map(IssuedCode::grant).toList();
        codes.keySet().removeAll(gone);
        grants.keySet().removeAll(gone);
        return gone.size();
    }

    private static IssuedCode redeemed(IssuedCode code) {
        return new IssuedCode(
                code.code(),
                code.grant(),
                code.consent(),
                code.challenge(),
                code.expiresAt(),
                IssuedCode.State.REDEEMED);
    }
}
