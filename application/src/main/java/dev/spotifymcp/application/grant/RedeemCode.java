package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthRefreshToken;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.TokenRequest;
import java.time.InstantSource;

/** Trades a code for tokens, once (RFC 6749, section 4.1.3). */
public record RedeemCode(
        Grants grants, AuthenticateClient clients, WriteTokens tokens, SecretSource secrets, InstantSource clock) {

    Ruling<IssuedTokens> redeem(OAuthClient client, TokenRequest.CodeExchange presented) {
        Ruling<IssuedTokens> ruling = find(presented)
                .then(code -> code.redeemable(presented, client.id(), clock.instant()))
                .then(this::redeem);
        switch (ruling) {
            case Ruling.Granted(var issued) -> clients.noteUse(client);
            case Ruling.Refused(GrantRefusal.CodeReplayed(var grant)) -> grants.revoke(grant);
            case Ruling.Refused(var harmless) -> {}
        }
        return ruling;
    }

    private Ruling<IssuedCode> find(TokenRequest.CodeExchange presented) {
        return grants.findCode(presented.code().hash())
                .map(Ruling::granted)
                .orElseGet(() -> Ruling.refused(new GrantRefusal.UnknownCode()));
    }

    private Ruling<IssuedTokens> redeem(IssuedCode code) {
        var first = OAuthRefreshToken.fresh(secrets);
        var grant = Grant.of(code, first, clock.instant());
        return grants.redeem(code.code(), grant)
                ? Ruling.granted(tokens.write(grant, grant.consent().scopes(), first))
                // Somebody else was faster with the same code and the same verifier.
                : Ruling.refused(new GrantRefusal.CodeReplayed(code.grant()));
    }
}
