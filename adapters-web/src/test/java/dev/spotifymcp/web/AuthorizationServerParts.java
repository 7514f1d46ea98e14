package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.SECRETS;

import dev.spotifymcp.application.account.BeginLogin;
import dev.spotifymcp.application.grant.AskConsent;
import dev.spotifymcp.application.grant.AuthenticateClient;
import dev.spotifymcp.application.grant.AuthenticateForeignToken;
import dev.spotifymcp.application.grant.AuthenticateToken;
import dev.spotifymcp.application.grant.BeginAuthorization;
import dev.spotifymcp.application.grant.CheckGrant;
import dev.spotifymcp.application.grant.FindClient;
import dev.spotifymcp.application.grant.FinishAuthorization;
import dev.spotifymcp.application.grant.InMemorySigningKeys;
import dev.spotifymcp.application.grant.IssueCode;
import dev.spotifymcp.application.grant.IssueTokens;
import dev.spotifymcp.application.grant.ManageGrants;
import dev.spotifymcp.application.grant.RedeemCode;
import dev.spotifymcp.application.grant.RefreshGrant;
import dev.spotifymcp.application.grant.RegisterClient;
import dev.spotifymcp.application.grant.RevokeToken;
import dev.spotifymcp.application.grant.WriteTokens;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.grant.AccessTokens;
import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.ForeignTokens;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.PrivateSchemes;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.web.token.JwtAccessTokens;
import dev.spotifymcp.web.token.TokenKeys;
import java.util.List;

/** The authorization server on stores in memory. One program describes itself at an address of its own. */
final class AuthorizationServerParts {

    static final String DOCUMENT = "https://player.example/oauth/client.json";
    static final String DOCUMENT_CALLBACK = "https://player.example/callback";
    static final String DOCUMENT_CALLBACK_ELSEWHERE = "https://elsewhere.example/callback";

    private final Stage stage;
    private final PublicUrl publicUrl;
    private final BeginLogin login;
    private final Grants grants;

    AuthorizationServerParts(Stage stage, PublicUrl publicUrl, BeginLogin login, Grants grants) {
        this.stage = stage;
        this.publicUrl = publicUrl;
        this.login = login;
        this.grants = grants;
    }

    OAuthUseCases useCases() {
        var stores = stage.stores();
        var clock = stage.clock();
        var resource = ResourceIndicator.of(publicUrl.at("/mcp"));
        var schemes = PrivateSchemes.usual();
        var keys = new TokenKeys(new InMemorySigningKeys(), clock);
        AccessTokens accessTokens = new JwtAccessTokens(keys, publicUrl);
        var clients = new AuthenticateClient(stores.oauthClients(), clock);
        var codes = new IssueCode(grants, SECRETS, clock);
        var writer = new WriteTokens(accessTokens, SECRETS, clock);
        return new OAuthUseCases(
                new RegisterClient(stores.oauthClients(), schemes, SECRETS, clock),
                new BeginAuthorization(
                        new FindClient(stores.oauthClients(), AuthorizationServerParts::document, schemes, clock),
                        stores.transactions(),
                        schemes,
                        resource,
                        SECRETS,
                        clock),
                new AskConsent(
                        stores.transactions(),
                        stores.oauthClients(),
                        grants,
                        stores.spotifyConnections(),
                        login,
                        codes,
                        clock),
                new FinishAuthorization(stores.transactions(), codes, clock),
                new IssueTokens(
                        clients,
                        new RedeemCode(grants, clients, writer, stores.auditTrail(), SECRETS, clock),
                        new RefreshGrant(
                                grants,
                                stores.spotifyConnections(),
                                clients,
                                writer,
                                stores.auditTrail(),
                                SECRETS,
                                clock),
                        resource),
                new RevokeToken(clients, grants, accessTokens, stores.auditTrail(), clock),
                new AuthenticateToken(accessTokens, new CheckGrant(grants, clock), resource, clock),
                new AuthenticateForeignToken(ForeignTokens.none(), stores.users()),
                new ManageGrants(grants, stores.oauthClients(), stores.auditTrail(), clock),
                keys);
    }

    private static Ruling<ClientMetadata> document(ClientIdUrl address) {
        return address.id().value().equals(DOCUMENT)
                ? Ruling.granted(new ClientMetadata(
                        "Player",
                        List.of(DOCUMENT_CALLBACK, DOCUMENT_CALLBACK_ELSEWHERE),
                        "none",
                        List.of(),
                        List.of(),
                        List.of()))
                : Ruling.refused(new GrantRefusal.UnusableDocument("there is none"));
    }
}
