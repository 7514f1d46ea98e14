package dev.spotifymcp.spotify.account;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyAccounts;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.Encoding;
import dev.spotifymcp.spotify.http.Form;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code accounts.spotify.com}, by the authorization code grant with PKCE (RFC 6749, section 4.1; RFC 7636). */
public final class SpotifyAccountsService implements SpotifyAccounts {

    // A call that needs a fresh token first has to leave time for what it wanted the token for.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final SpotifyHttp http;
    private final URI accounts;
    private final URI redirect;
    private final SpotifyApp operators;
    private final InstantSource clock;
    private final MassRefusals refusals = new MassRefusals();

    /**
     * Speaks for the operator's app and for any other.
     *
     * @param accounts where the service is, without a slash at its end
     * @param redirect where Spotify sends browsers back to, registered byte for byte with every app that is used
     */
    public SpotifyAccountsService(
            SpotifyHttp http, URI accounts, URI redirect, SpotifyApp operators, InstantSource clock) {
        this.http = http;
        this.accounts = accounts;
        this.redirect = redirect;
        this.operators = operators;
        this.clock = clock;
    }

    @Override
    public ClientId app() {
        return operators.id();
    }

    @Override
    public URI consentPage(ClientId app, LoginState state, CodeVerifier verifier) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", app.value());
        query.put("response_type", "code");
        query.put("redirect_uri", redirect.toString());
        query.put("scope", ConsentScopes.text());
        query.put("state", state.reveal());
        query.put("code_challenge_method", "S256");
        query.put("code_challenge", verifier.challenge());
        // Without it, Spotify sends whoever is logged in there straight back: on a shared computer, somebody else.
        query.put("show_dialog", "true");
        return URI.create(accounts + "/authorize?" + Encoding.pairs(query));
    }

    @Override
    public Answer<SpotifyGrant> redeem(ClientId app, SpotifyCode code, CodeVerifier verifier) {
        return token(
                app,
                Form.empty()
                        .with("grant_type", "authorization_code")
                        .with("code", code.reveal())
                        .with("redirect_uri", redirect.toString())
                        .with("code_verifier", verifier.reveal()));
    }

    @Override
    public Answer<SpotifyGrant> refresh(ClientId app, RefreshToken token) {
        return refusals.judged(
                token(app, Form.empty().with("grant_type", "refresh_token").with("refresh_token", token.reveal())));
    }

    @Override
    public Answer<SpotifyProfile> whoIs(ClientId app, SpotifyToken token) {
        return http.call(
                app,
                token,
                clock.instant().plus(LONGEST),
                ApiRequest.get("me").about("account"),
                SpotifyAccountsService::profile);
    }

    private Answer<SpotifyGrant> token(ClientId app, Form form) {
        return http.submit(
                        app,
                        URI.create(accounts + "/api/token"),
                        credentials(app).sign(form),
                        LONGEST)
                .then(reply -> TokenAnswer.from(app, reply));
    }

    // The operator's secret belongs to the operator's app. A user's own app has none that we would know.
    private SpotifyApp credentials(ClientId app) {
        return app.equals(operators.id()) ? operators : new SpotifyApp.Public(app);
    }

    /** Reads {@code GET /me}. */
    private static Optional<SpotifyProfile> profile(JsonNode me) {
        String userName = me.path("id").stringValue("");
        String account = me.path("account_id").stringValue(userName);
        if (account.isBlank()) {
            return Optional.empty();
        }
        String displayName = me.path("display_name").stringValue(userName);
        return Optional.of(new SpotifyProfile(new SpotifyAccountId(account), userName, displayName));
    }
}
