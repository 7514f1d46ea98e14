package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Scope;
import java.time.Duration;
import java.util.Set;

/** What a client gets at the token endpoint (RFC 6749, section 5.1). */
public record IssuedTokens(
        SignedToken accessToken, Duration expiresIn, OAuthRefreshToken refreshToken, Set<Scope> scopes) {

    public IssuedTokens {
        scopes = Set.copyOf(scopes);
    }
}
