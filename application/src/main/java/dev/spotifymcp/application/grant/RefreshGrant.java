package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.RotationSalt;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.TokenLine.Verdict;
import dev.spotifymcp.domain.grant.TokenRequest;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Trades a refresh token for its successor and a new access token (RFC 6749, section 6). */
public record RefreshGrant(
        Grants grants,
        SpotifyConnections connections,
        AuthenticateClient clients,
        WriteTokens tokens,
        AuditTrail trail,
        SecretSource secrets,
        InstantSource clock) {

    Ruling<IssuedTokens> refresh(OAuthClient client, TokenRequest.Refresh presented) {
        return grants.findFamily(presented.token().family().hash())
                .map(grant -> grant.refreshable(presented, client.id(), clock.instant())
                        .then(scopes -> refresh(client, grant, scopes, presented)))
                .orElseGet(() -> Ruling.refused(new GrantRefusal.UnknownToken()));
    }

    private Ruling<IssuedTokens> refresh(
            OAuthClient client, Grant grant, Set<Scope> scopes, TokenRequest.Refresh presented) {
        if (!actsAtSpotify(grant)) {
            // Refused like a dead token, the client walks its person through the login again, which mends it.
            return end(grant, new GrantRefusal.SpotifyConsentGone(grant.id()));
        }
        Instant now = clock.instant();
        return switch (grant.line().present(presented.token(), new RotationSalt(secrets.secret()), now)) {
            case Verdict.Renewed(var line, var successor) -> {
                Grant renewed = grant.with(line, now);
                if (!grants.advance(grant.line(), renewed)) {
                    // Another refresh came first. Judged anew: each time round the token is one step further from
                    // the living one, so this ends.
                    yield refresh(client, presented);
                }
                clients.noteUse(client);
                yield Ruling.granted(tokens.write(renewed, scopes, successor));
            }
            case Verdict.Spent spent -> Ruling.refused(new GrantRefusal.TokenSpent(grant.id()));
            case Verdict.Reused reused -> {
                Ruling<IssuedTokens> ended = end(grant, new GrantRefusal.TokenReused(grant.id()));
                trail.note(new AuditEntry(
                        grant.consent().user(),
                        now,
                        Act.TOKEN_REUSED,
                        client.name().value()));
                yield ended;
            }
        };
    }

    private boolean actsAtSpotify(Grant grant) {
        return connections
                .find(grant.consent().user())
                .filter(SpotifyConnection::isConnected)
                .isPresent();
    }

    private Ruling<IssuedTokens> end(Grant grant, GrantRefusal why) {
        grants.revoke(grant.id());
        return Ruling.refused(why);
    }
}
