package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;

import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.AuthorizationCode;
import dev.spotifymcp.domain.grant.AuthorizationRequest;
import dev.spotifymcp.domain.grant.AuthorizationTransaction;
import dev.spotifymcp.domain.grant.ClientAuthentication;
import dev.spotifymcp.domain.grant.ClientName;
import dev.spotifymcp.domain.grant.ClientState;
import dev.spotifymcp.domain.grant.CodeChallenge;
import dev.spotifymcp.domain.grant.Consent;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClient.Source;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthRefreshToken;
import dev.spotifymcp.domain.grant.RedirectUri;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.domain.grant.RotationSalt;
import dev.spotifymcp.domain.grant.TransactionToken;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What is part of a grant, one of each, as it is at noon. */
public final class GrantSamples {

    public static final ResourceIndicator MCP = new ResourceIndicator("https://music.example/mcp");
    public static final RedirectUri CALLBACK = new RedirectUri("https://claude.example/api/callback");
    public static final CodeVerifier VERIFIER = new CodeVerifier("v".repeat(43));
    public static final CodeChallenge CHALLENGE = new CodeChallenge(VERIFIER.challenge());
    public static final SecretHash BROWSER = new BrowserMark("this browser").hash();

    private GrantSamples() {}

    /** A public client that has registered. */
    public static OAuthClient client() {
        return client(OAuthClientId.fresh(SECRETS), new ClientAuthentication.None());
    }

    public static OAuthClient client(OAuthClientId id, ClientAuthentication authentication) {
        return new OAuthClient(
                id,
                new ClientName("Claude"),
                Source.REGISTERED,
                List.of(CALLBACK, new RedirectUri("http://127.0.0.1/callback")),
                authentication,
                NOON,
                NOON,
                NOON.plus(OAuthClient.UNUSED_LIFETIME));
    }

    public static AuthorizationRequest request(OAuthClientId client) {
        return new AuthorizationRequest(
                client, CALLBACK, new ClientState("xyz"), Set.of(Scope.READ, Scope.PLAYBACK), MCP, CHALLENGE);
    }

    /** An authorization that nobody has answered yet. */
    public static AuthorizationTransaction transaction(OAuthClientId client) {
        return new AuthorizationTransaction(
                new TransactionToken(SECRETS.secret()).hash(),
                BROWSER,
                request(client),
                new AuthorizationTransaction.Stage.Asking(),
                NOON.plus(AuthorizationTransaction.LIFETIME));
    }

    public static IssuedCode code(OAuthClientId client, UserId user) {
        return code(client, user, NOON);
    }

    /** A code for what was agreed to then. */
    public static IssuedCode code(OAuthClientId client, UserId user, Instant agreedAt) {
        return new IssuedCode(
                new AuthorizationCode(SECRETS.secret()).hash(),
                new GrantId(SECRETS.id()),
                Consent.to(request(client), user, agreedAt),
                CHALLENGE,
                agreedAt.plus(IssuedCode.LIFETIME),
                IssuedCode.State.WAITING);
    }

    public static OAuthRefreshToken refreshToken() {
        return OAuthRefreshToken.fresh(SECRETS);
    }

    public static RotationSalt salt() {
        return new RotationSalt(SECRETS.secret());
    }
}
