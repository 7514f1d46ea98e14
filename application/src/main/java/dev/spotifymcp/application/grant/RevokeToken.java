package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.domain.grant.AccessTokens;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthRefreshToken;
import dev.spotifymcp.domain.grant.Parameters;
import dev.spotifymcp.domain.grant.PresentedClient;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.SignedToken;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.AuditTrail;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Ends a grant at the wish of its client (RFC 7009). Either kind of token ends all of it: an access token alone cannot be
 * called back, and a client that wants it dead has lost it.
 */
public record RevokeToken(
        AuthenticateClient clients, Grants grants, AccessTokens accessTokens, AuditTrail trail, InstantSource clock) {

    /** Why not, or nothing. A token that is unknown, or another client's, is as good as revoked and nothing happens. */
    public Optional<GrantRefusal> revoke(PresentedClient presented, Parameters parameters) {
        try {
            return switch (clients.authenticate(presented)
                    .then(client -> parameters.required("token").map(token -> leaving(token, client)))) {
                case Ruling.Granted(var leaving) -> {
                    leaving.ifPresent(this::end);
                    yield Optional.empty();
                }
                case Ruling.Refused(var why) -> Optional.of(why);
            };
        } catch (StorageFault busy) {
            return Optional.of(new GrantRefusal.StoreBusy(busy));
        }
    }

    /** A client that gives back what this person granted it. */
    private record Leaving(OAuthClient client, UserId user, GrantId grant) {}

    private void end(Leaving leaving) {
        grants.revoke(leaving.grant());
        trail.note(new AuditEntry(
                leaving.user(),
                clock.instant(),
                Act.PROGRAM_LEFT,
                leaving.client().name().value()));
    }

    private Optional<Leaving> leaving(String token, OAuthClient client) {
        return OAuthRefreshToken.parse(token)
                .map(refreshToken -> ofRefreshToken(refreshToken, client))
                .orElseGet(() -> ofAccessToken(token, client));
    }

    private Optional<Leaving> ofRefreshToken(OAuthRefreshToken token, OAuthClient client) {
        return grants.findFamily(token.family().hash())
                .filter(grant -> grant.consent().client().equals(client.id()))
                .map(grant -> new Leaving(client, grant.consent().user(), grant.id()));
    }

    /** Of a grant that is over already the token may still be about: it leaves nothing. */
    private Optional<Leaving> ofAccessToken(String token, OAuthClient client) {
        return Optional.of(token)
                .filter(text -> !text.isBlank())
                .flatMap(text -> accessTokens.read(new SignedToken(text)))
                .filter(claims -> claims.client().equals(client.id()))
                .filter(claims -> grants.isLive(claims.grant(), clock.instant()))
                .map(claims -> new Leaving(client, claims.user(), claims.grant()));
    }
}
