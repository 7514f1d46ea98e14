package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.AfterLogin;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.LoginAttempts;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.account.SpotifyAccounts;
import java.net.URI;
import java.time.InstantSource;

/** Sends a browser to Spotify's login, remembering that it was this browser. */
public record BeginLogin(LoginAttempts attempts, SpotifyAccounts accounts, SecretSource secrets, InstantSource clock) {

    /** A mark for a browser that has none yet. Browsers keep theirs, so that several tabs can log in at once. */
    public BrowserMark newMark() {
        return new BrowserMark(secrets.secret());
    }

    /** The Spotify app of everybody who does not bring their own. */
    public ClientId operatorsApp() {
        return accounts.app();
    }

    /** Where the browser goes next, to log in through the operator's app. */
    public URI begin(BrowserMark browser) {
        return begin(browser, operatorsApp());
    }

    /** Where the browser goes next, to log in through this app, which may be the person's own. */
    public URI begin(BrowserMark browser, ClientId app) {
        return begin(browser, app, new AfterLogin.ToAccount());
    }

    /** Where the browser goes next, to log in and then go on with something. */
    public URI begin(BrowserMark browser, ClientId app, AfterLogin next) {
        var state = new LoginState(secrets.secret());
        var verifier = new CodeVerifier(secrets.secret());
        attempts.keep(new LoginAttempt(
                state.hash(),
                browser.hash(),
                verifier,
                app,
                next,
                clock.instant().plus(LoginAttempt.LIFETIME)));
        return accounts.consentPage(app, state, verifier);
    }
}
