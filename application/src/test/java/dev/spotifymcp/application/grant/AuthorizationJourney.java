package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.SECRETS;

import dev.spotifymcp.application.account.BeginLogin;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.AccessTokenClaims;
import dev.spotifymcp.domain.grant.AuthorizationCode;
import dev.spotifymcp.domain.grant.AuthorizationResponse;
import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.ClientProof;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthRefreshToken;
import dev.spotifymcp.domain.grant.Parameters;
import dev.spotifymcp.domain.grant.PresentedClient;
import dev.spotifymcp.domain.grant.PrivateSchemes;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.TransactionToken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One client and one browser, and all the ways between them and us. */
final class AuthorizationJourney {

    final Stage stage;
    final OAuthClient client;
    final BrowserMark browser;
    final FakeAccessTokens accessTokens = new FakeAccessTokens();
    final Map<ClientIdUrl, ClientMetadata> documents = new HashMap<>();
    final BeginLogin login;
    final RegisterClient register;
    final BeginAuthorization begin;
    final AskConsent consent;
    final FinishAuthorization finish;
    final IssueTokens tokens;
    final RevokeToken revoke;
    final ManageGrants manage;
    final CheckGrant check;

    private AuthorizationJourney(Stage stage) {
        this.stage = stage;
        var stores = stage.stores();
        var clock = stage.clock();
        var schemes = PrivateSchemes.usual();
        var clients = new AuthenticateClient(stores.oauthClients(), clock);
        var codes = new IssueCode(stores.grants(), SECRETS, clock);
        var writer = new WriteTokens(accessTokens, SECRETS, clock);
        login = new BeginLogin(stores.loginAttempts(), stage.spotify().accounts(), SECRETS, clock);
        register = new RegisterClient(stores.oauthClients(), schemes, SECRETS, clock);
        begin = new BeginAuthorization(
                new FindClient(stores.oauthClients(), this::document, schemes, clock),
                stores.transactions(),
                schemes,
                GrantSamples.MCP,
                SECRETS,
                clock);
        consent = new AskConsent(
                stores.transactions(),
                stores.oauthClients(),
                stores.grants(),
                stores.spotifyConnections(),
                login,
                codes,
                clock);
        finish = new FinishAuthorization(stores.transactions(), codes, clock);
        tokens = new IssueTokens(
                clients,
                new RedeemCode(stores.grants(), clients, writer, stores.auditTrail(), SECRETS, clock),
                new RefreshGrant(
                        stores.grants(),
                        stores.spotifyConnections(),
                        clients,
                        writer,
                        stores.auditTrail(),
                        SECRETS,
                        clock),
                GrantSamples.MCP);
        revoke = new RevokeToken(clients, stores.grants(), accessTokens, stores.auditTrail(), clock);
        manage = new ManageGrants(stores.grants(), stores.oauthClients(), stores.auditTrail(), clock);
        check = new CheckGrant(stores.grants(), clock);
        browser = login.newMark();
        client = GrantSamples.client();
        stores.oauthClients().keep(client);
    }

    static AuthorizationJourney on(Stage stage) {
        return new AuthorizationJourney(stage);
    }

    private Ruling<ClientMetadata> document(ClientIdUrl address) {
        return Optional.ofNullable(documents.get(address))
                .map(Ruling::granted)
                .orElseGet(() -> Ruling.refused(new GrantRefusal.UnusableDocument("there is none")));
    }

    /** What a client in order asks for, with changes: name, value, name, value. Without a value it is left out. */
    Parameters request(String... changes) {
        return parameters(
                Map.of(
                        "client_id",
                        client.id().value(),
                        "redirect_uri",
                        GrantSamples.CALLBACK.value(),
                        "response_type",
                        "code",
                        "state",
                        "xyz",
                        "code_challenge",
                        GrantSamples.CHALLENGE.value(),
                        "code_challenge_method",
                        "S256"),
                changes);
    }

    NextStep begin(String... changes) {
        return begin.begin(request(changes), browser);
    }

    TransactionToken asked(String... changes) {
        return switch (begin(changes)) {
            case NextStep.AskPerson(var token) -> token;
            case NextStep.LogIn unexpected -> throw new AssertionError(unexpected);
            case NextStep.SendBack unexpected -> throw new AssertionError(unexpected);
            case NextStep.TellPerson unexpected -> throw new AssertionError(unexpected);
        };
    }

    /** The code that a signed-in, connected person gives the client. */
    AuthorizationCode codeFrom(UserId user, String... changes) {
        return code(consent.approve(asked(changes), browser, user));
    }

    static AuthorizationCode code(NextStep step) {
        if (step instanceof NextStep.SendBack(AuthorizationResponse.Success success)) {
            return success.code();
        }
        throw new AssertionError("no code: " + step);
    }

    Ruling<IssuedTokens> redeem(AuthorizationCode code, String... changes) {
        return redeemAs(client.id(), code, changes);
    }

    Ruling<IssuedTokens> redeemAs(OAuthClientId claimed, AuthorizationCode code, String... changes) {
        return tokens.issue(
                new PresentedClient(claimed, new ClientProof.Nothing()),
                parameters(
                        Map.of(
                                "grant_type", "authorization_code",
                                "code", code.reveal(),
                                "redirect_uri", GrantSamples.CALLBACK.value(),
                                "code_verifier", GrantSamples.VERIFIER.reveal()),
                        changes));
    }

    Ruling<IssuedTokens> refresh(OAuthRefreshToken token, String... changes) {
        return refreshAs(client.id(), token, changes);
    }

    Ruling<IssuedTokens> refreshAs(OAuthClientId claimed, OAuthRefreshToken token, String... changes) {
        return tokens.issue(
                new PresentedClient(claimed, new ClientProof.Nothing()),
                parameters(Map.of("grant_type", "refresh_token", "refresh_token", token.reveal()), changes));
    }

    /** What the client holds after this person has agreed. */
    IssuedTokens tokensFrom(UserId user, String... changes) {
        return given(redeem(codeFrom(user, changes)));
    }

    AccessTokenClaims claims(IssuedTokens issued) {
        return accessTokens.read(issued.accessToken()).orElseThrow();
    }

    boolean isLive(IssuedTokens issued) {
        return check.isLive(claims(issued).grant());
    }

    static <T> T given(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Granted<T>(var value) -> value;
            case Ruling.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    static GrantRefusal why(Ruling<?> ruling) {
        if (ruling instanceof Ruling.Refused<?>(var why)) {
            return why;
        }
        throw new AssertionError("not refused: " + ruling);
    }

    static Parameters parameters(Map<String, String> usual, String... changes) {
        Map<String, List<String>> values = new HashMap<>();
        usual.forEach((name, value) -> values.put(name, List.of(value)));
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], List.of(changes[i + 1]));
        }
        return new Parameters(values);
    }
}
