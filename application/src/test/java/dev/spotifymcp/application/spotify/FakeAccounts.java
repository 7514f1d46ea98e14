package dev.spotifymcp.application.spotify;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyAccounts;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An accounts service in memory, which also says whose token a call brings. */
public final class FakeAccounts implements SpotifyAccounts {

    public static final ClientId APP = new ClientId("0123456789abcdef0123456789abcdef");
    public static final ClientId OWN_APP = new ClientId("fedcba9876543210fedcba9876543210");
    public static final Duration LIFETIME = Duration.ofHours(1);
    public static final Set<String> SCOPES = Set.of("user-library-read", "playlist-modify-private");

    private static final Pattern PARAMETER = Pattern.compile("[?&]([a-z_]+)=([^&]*)");

    private record Consent(SpotifyProfile listener, ClientId app) {}

    private record Sent(Consent consent, String challenge) {}

    private final Map<SpotifyCode, Sent> codes = new HashMap<>();
    private final Map<RefreshToken, Consent> refreshTokens = new HashMap<>();
    private final Map<SpotifyToken, SpotifyProfile> tokens = new HashMap<>();
    private RefreshTokens refreshTokenPolicy = RefreshTokens.KEPT;
    private int callsServed = Integer.MAX_VALUE;
    private Refusal trouble = new Refusal.SpotifyUnavailable();
    private int made;

    /** What becomes of refresh tokens. */
    private enum RefreshTokens {
        /** A login brings one, a refresh none. */
        KEPT,
        /** Every refresh brings a new one, and the old one dies. */
        ROTATED,
        /** Not even a login brings one. */
        WITHHELD
    }

    @Override
    public ClientId app() {
        return APP;
    }

    @Override
    public URI consentPage(ClientId app, LoginState state, CodeVerifier verifier) {
        return URI.create("https://accounts.spotify.test/authorize?client_id=%s&state=%s&code_challenge=%s"
                .formatted(app.value(), state.reveal(), verifier.challenge()));
    }

    @Override
    public synchronized Answer<SpotifyGrant> redeem(ClientId app, SpotifyCode code, CodeVerifier verifier) {
        Sent sent = codes.remove(code);
        return sent != null && sent.consent.app.equals(app) && sent.challenge.equals(verifier.challenge())
                ? Answer.given(grantTo(sent.consent.listener, app))
                : Answer.refused(new Refusal.ReconnectRequired());
    }

    @Override
    public synchronized Answer<SpotifyGrant> refresh(ClientId app, RefreshToken token) {
        Consent consent = refreshTokens.get(token);
        if (consent == null || !consent.app.equals(app)) {
            return Answer.refused(new Refusal.ReconnectRequired());
        }
        if (refreshTokenPolicy == RefreshTokens.ROTATED) {
            refreshTokens.remove(token);
            return Answer.given(grantTo(consent.listener, app));
        }
        return Answer.given(withoutRefreshToken(consent.listener));
    }

    @Override
    public synchronized Answer<SpotifyProfile> whoIs(ClientId app, SpotifyToken token) {
        if (callsServed == 0) {
            return Answer.refused(trouble);
        }
        callsServed--;
        return Optional.ofNullable(tokens.get(token))
                .map(Answer::given)
                .orElseGet(() -> Answer.refused(new Refusal.TokenRejected()));
    }

    /** On whose behalf a call is made. */
    Answer<SpotifyProfile> listener(Permit permit) {
        return whoIs(permit.app(), permit.token());
    }

    synchronized SpotifyGrant grantTo(SpotifyProfile listener, ClientId app) {
        if (refreshTokenPolicy == RefreshTokens.WITHHELD) {
            return withoutRefreshToken(listener);
        }
        var refreshToken = new RefreshToken("refresh-" + made++);
        refreshTokens.put(refreshToken, new Consent(listener, app));
        return new SpotifyGrant(newToken(listener), LIFETIME, SCOPES, refreshToken);
    }

    synchronized SpotifyCode consents(SpotifyProfile listener, URI consentPage) {
        Map<String, String> query = PARAMETER
                .matcher(consentPage.toString())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), FakeAccounts::value));
        var code = new SpotifyCode("code-" + made++);
        var consent = new Consent(listener, new ClientId(query.getOrDefault("client_id", "")));
        codes.put(code, new Sent(consent, query.getOrDefault("code_challenge", "")));
        return code;
    }

    synchronized void rotatesRefreshTokens() {
        refreshTokenPolicy = RefreshTokens.ROTATED;
    }

    synchronized void withholdsRefreshTokens() {
        refreshTokenPolicy = RefreshTokens.WITHHELD;
    }

    synchronized void refusesAfter(int calls, Refusal why) {
        callsServed = calls;
        trouble = why;
    }

    synchronized void withdrawsConsent(SpotifyProfile listener) {
        refreshTokens.values().removeIf(consent -> consent.listener.equals(listener));
    }

    synchronized void rejectsOldTokens() {
        tokens.clear();
    }

    private SpotifyGrant withoutRefreshToken(SpotifyProfile listener) {
        return new SpotifyGrant(newToken(listener), LIFETIME, SCOPES, null);
    }

    private SpotifyToken newToken(SpotifyProfile listener) {
        var token = new SpotifyToken("access-" + made++);
        tokens.put(token, listener);
        return token;
    }

    private static String value(MatchResult found) {
        return found.group(2);
    }
}
