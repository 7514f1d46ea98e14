package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.grant.AccessTokenClaims;
import dev.spotifymcp.domain.grant.AccessTokens;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.OAuthRefreshToken;
import java.time.InstantSource;
import java.util.Set;

/** Puts together what a client gets for a code or a refresh token. */
public record WriteTokens(AccessTokens accessTokens, SecretSource secrets, InstantSource clock) {

    IssuedTokens write(Grant grant, Set<Scope> scopes, OAuthRefreshToken refreshToken) {
        var claims = AccessTokenClaims.of(grant, scopes, secrets.id(), clock.instant());
        return new IssuedTokens(accessTokens.sign(claims), claims.lifetime(), refreshToken, scopes);
    }
}
