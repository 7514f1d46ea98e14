package dev.spotifymcp.bootstrap;

import dev.spotifymcp.application.account.BeginLogin;
import dev.spotifymcp.application.grant.AskConsent;
import dev.spotifymcp.application.grant.AuthenticateClient;
import dev.spotifymcp.application.grant.AuthenticateForeignToken;
import dev.spotifymcp.application.grant.AuthenticateToken;
import dev.spotifymcp.application.grant.BeginAuthorization;
import dev.spotifymcp.application.grant.CheckGrant;
import dev.spotifymcp.application.grant.FindClient;
import dev.spotifymcp.application.grant.FinishAuthorization;
import dev.spotifymcp.application.grant.IssueCode;
import dev.spotifymcp.application.grant.IssueTokens;
import dev.spotifymcp.application.grant.ManageGrants;
import dev.spotifymcp.application.grant.RedeemCode;
import dev.spotifymcp.application.grant.RefreshGrant;
import dev.spotifymcp.application.grant.RegisterClient;
import dev.spotifymcp.application.grant.RevokeToken;
import dev.spotifymcp.application.grant.WriteTokens;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.grant.PrivateSchemes;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.persistence.Persistence;
import dev.spotifymcp.web.OAuthUseCases;
import dev.spotifymcp.web.document.WebDocuments;
import dev.spotifymcp.web.token.JwtAccessTokens;
import dev.spotifymcp.web.token.TokenKeys;
import java.time.InstantSource;

/** What our own authorization server is made of. */
final class OAuthWiring {

    private OAuthWiring() {}

    static OAuthUseCases of(
            Settings settings, Persistence stores, BeginLogin login, SecretSource secrets, InstantSource clock) {
        var clients = stores.oauthClients();
        var transactions = stores.transactions();
        var grants = stores.grants();
        var connections = stores.spotifyConnections();
        var trail = stores.auditTrail();
        var schemes = PrivateSchemes.usual();
        var resource = ResourceIndicator.of(settings.publicUrl().at(settings.mcpPath()));

        var keys = new TokenKeys(stores.signingKeys(), clock);
        var tokens = new JwtAccessTokens(keys, settings.publicUrl());
        var find = new FindClient(clients, WebDocuments.ofTheInternet(clock), schemes, clock);
        var authenticate = new AuthenticateClient(clients, clock);
        var issueCode = new IssueCode(grants, secrets, clock);
        var writeTokens = new WriteTokens(tokens, secrets, clock);
        return new OAuthUseCases(
                new RegisterClient(clients, schemes, secrets, clock),
                new BeginAuthorization(find, transactions, schemes, resource, secrets, clock),
                new AskConsent(transactions, clients, grants, connections, login, issueCode, clock),
                new FinishAuthorization(transactions, issueCode, clock),
                new IssueTokens(
                        authenticate,
                        new RedeemCode(grants, authenticate, writeTokens, trail, secrets, clock),
                        new RefreshGrant(grants, connections, authenticate, writeTokens, trail, secrets, clock),
                        resource),
                new RevokeToken(authenticate, grants, tokens, trail, clock),
                new AuthenticateToken(tokens, new CheckGrant(grants, clock), resource, clock),
                new AuthenticateForeignToken(settings.otherIssuer().tokens(clock), stores.users()),
                new ManageGrants(grants, clients, trail, clock),
                keys);
    }
}
