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
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.AuditTrail;
import java.time.InstantSource;

/** Trades a code for tokens, once (RFC 6749, section 4.1.3). */
public record RedeemCode(
        Grants grants,
        AuthenticateClient clients,
        WriteTokens tokens,
        AuditTrail trail,
        SecretSource secrets,
        InstantSource clock) {

    Ruling<IssuedTokens> redeem(OAuthClient client, TokenRequest.CodeExchange presented) {
        return grants.findCode(presented.code().hash())
                .map(code -> redeem(client, code, presented))
                .orElseGet(() -> Ruling.refused(new GrantRefusal.UnknownCode()));
    }

    private Ruling<IssuedTokens> redeem(OAuthClient client, IssuedCode code, TokenRequest.CodeExchange presented) {
        Ruling<IssuedTokens> ruling =
                code.redeemable(presented, client.id(), clock.instant()).then(this::redeem);
        switch (ruling) {
            case Ruling.Granted(var issued) -> {
                clients.noteUse(client);
                note(code, Act.PROGRAM_CONNECTED, client);
            }
            case Ruling.Refused(GrantRefusal.CodeReplayed(var grant)) -> {
                grants.revoke(grant);
                note(code, Act.TOKEN_REUSED, client);
            }
            case Ruling.Refused(var harmless) -> {}
        }
        return ruling;
    }

    private void note(IssuedCode code, Act act, OAuthClient client) {
        trail.note(new AuditEntry(
                code.consent().user(), clock.instant(), act, client.name().value()));
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
