package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.AccessTokenClaims;
import dev.spotifymcp.domain.grant.AccessTokens;
import dev.spotifymcp.domain.grant.SignedToken;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens that say nothing by themselves; who signed them knows what they mean. */
public final class FakeAccessTokens implements AccessTokens {

    private final Map<SignedToken, AccessTokenClaims> signed = new ConcurrentHashMap<>();

    @Override
    public SignedToken sign(AccessTokenClaims claims) {
        var token = new SignedToken("signed." + claims.tokenId());
        signed.put(token, claims);
        return token;
    }

    @Override
    public Optional<AccessTokenClaims> read(SignedToken token) {
        return Optional.ofNullable(signed.get(token));
    }
}
