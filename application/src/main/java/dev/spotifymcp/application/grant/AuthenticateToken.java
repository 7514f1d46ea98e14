package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.AccessTokenClaims;
import dev.spotifymcp.domain.grant.AccessTokens;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.domain.grant.SignedToken;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells who is calling from the access token they present, or that nobody is (RFC 9068, section 4): one of ours, for
 * this resource, in its time, and with its grant still there.
 */
public record AuthenticateToken(
        AccessTokens tokens, CheckGrant grants, ResourceIndicator resource, InstantSource clock) {

    /** What the token says, if it is good. Why another opens nothing is not told. */
    public Optional<AccessTokenClaims> bearer(SignedToken token) {
        return tokens.read(token)
                .filter(claims -> claims.audience().equals(resource))
                .filter(claims -> clock.instant().isBefore(claims.expiresAt()))
                .filter(claims -> grants.isLive(claims.grant()));
    }
}
