package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.domain.grant.AccessTokenClaims;
import dev.spotifymcp.domain.grant.AccessTokens;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthRefreshToken;
import dev.spotifymcp.domain.grant.Parameters;
import dev.spotifymcp.domain.grant.PresentedClient;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.SignedToken;
import java.util.Optional;

/**
 * Ends a grant at the wish of its client (RFC 7009). Either kind of token ends all of it: an access token alone cannot be
 * called back, and a client that wants it dead has lost it.
 */
public record RevokeToken(AuthenticateClient clients, Grants grants, AccessTokens accessTokens) {

    /** Why not, or nothing. A token that is unknown, or another client's, is as good as revoked and nothing happens. */
    public Optional<GrantRefusal> revoke(PresentedClient presented, Parameters parameters) {
        try {
            return switch (clients.authenticate(presented)
                    .then(client -> parameters.required("token").map(token -> grantOf(token, client.id())))) {
                case Ruling.Granted(var grant) -> {
                    grant.ifPresent(grants::revoke);
                    yield Optional.empty();
                }
                case Ruling.Refused(var why) -> Optional.of(why);
            };
        } catch (StorageFault busy) {
            return Optional.of(new GrantRefusal.StoreBusy(busy));
        }
    }

    private Optional<GrantId> grantOf(String token, OAuthClientId client) {
        return OAuthRefreshToken.parse(token)
                .map(refreshToken -> ofRefreshToken(refreshToken, client))
                .orElseGet(() -> ofAccessToken(token, client));
    }

    private Optional<GrantId> ofRefreshToken(OAuthRefreshToken token, OAuthClientId client) {
        return grants.findFamily(token.family().hash())
                .filter(grant -> grant.consent().client().equals(client))
                .map(Grant::id);
    }

    private Optional<GrantId> ofAccessToken(String token, OAuthClientId client) {
        return Optional.of(token)
                .filter(text -> !text.isBlank())
                .flatMap(text -> accessTokens.read(new SignedToken(text)))
                .filter(claims -> claims.client().equals(client))
                .map(AccessTokenClaims::grant);
    }
}
