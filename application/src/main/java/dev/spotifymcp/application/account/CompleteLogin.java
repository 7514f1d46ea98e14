package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.BrowserName;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.LoginAttempts;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.account.SessionToken;
import dev.spotifymcp.domain.account.SpotifyAccounts;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Takes a browser back from Spotify: who they are is what Spotify says, and nothing the browser brought. */
public record CompleteLogin(
        LoginAttempts attempts,
        SpotifyAccounts accounts,
        Users users,
        SpotifyConnections connections,
        StaySignedIn sessions,
        AuditTrail trail,
        SecretSource secrets,
        InstantSource clock) {

    /** Spotify sent the browser back with a code. */
    public LoginOutcome complete(LoginState state, BrowserMark browser, SpotifyCode code, String userAgent) {
        return arrive(state, browser, code, userAgent).outcome();
    }

    /** The same, for whoever goes on with what the login was begun for. */
    public Arrival arrive(LoginState state, BrowserMark browser, SpotifyCode code, String userAgent) {
        return take(state, browser)
                .map(attempt -> new Arrival(signIn(attempt, code, userAgent), attempt.next()))
                .orElseGet(Arrival::unknown);
    }

    /** Spotify sent the browser back with an error. The attempt is spent either way. */
    public LoginOutcome refuse(LoginState state, BrowserMark browser) {
        return turnAway(state, browser).outcome();
    }

    /** The same, for whoever has to tell those the login was begun for. */
    public Arrival turnAway(LoginState state, BrowserMark browser) {
        return take(state, browser)
                .map(attempt -> new Arrival(new LoginOutcome.Denied(), attempt.next()))
                .orElseGet(Arrival::unknown);
    }

    private LoginOutcome signIn(LoginAttempt attempt, SpotifyCode code, String userAgent) {
        return switch (connect(attempt, code)) {
            case Answer.Given(var user) -> {
                SessionToken session = sessions.open(user.id(), userAgent);
                String browser = BrowserName.of(userAgent).words();
                trail.note(new AuditEntry(user.id(), clock.instant(), Act.SIGNED_IN, browser));
                yield new LoginOutcome.SignedIn(user, session);
            }
            case Answer.Refused(var why) -> new LoginOutcome.Failed(why);
        };
    }

    private Optional<LoginAttempt> take(LoginState state, BrowserMark browser) {
        return attempts.take(state.hash(), browser.hash(), clock.instant());
    }

    private Answer<User> connect(LoginAttempt attempt, SpotifyCode code) {
        return accounts.redeem(attempt.app(), code, attempt.verifier())
                .then(grant -> accounts.whoIs(attempt.app(), grant.token())
                        .then(profile -> grant.refreshToken()
                                .map(refreshToken -> Answer.given(connect(profile, attempt.app(), grant, refreshToken)))
                                .orElseGet(() -> Answer.refused(new Refusal.SpotifyUnavailable()))));
    }

    private User connect(SpotifyProfile profile, ClientId app, SpotifyGrant grant, RefreshToken refreshToken) {
        Instant now = clock.instant();
        User user = users.recognise(profile, new UserId(secrets.id()), now);
        boolean asBefore = connections
                .find(user.id())
                .filter(before -> before.isConnected() && before.app().equals(app))
                .isPresent();
        connections.connect(SpotifyConnection.authorized(user.id(), app, grant, refreshToken, now));
        if (!asBefore) {
            trail.note(new AuditEntry(user.id(), now, Act.SPOTIFY_CONNECTED, nameOf(app)));
        }
        return user;
    }

    private String nameOf(ClientId app) {
        return app.equals(accounts.app()) ? "" : "own app " + app.value();
    }
}
