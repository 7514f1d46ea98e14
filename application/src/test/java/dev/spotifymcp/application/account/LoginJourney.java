package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.SpotifyProfile;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One browser on its way to Spotify and back. */
record LoginJourney(Stage stage, BeginLogin begin, CompleteLogin complete, StaySignedIn sessions, BrowserMark browser) {

    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    static LoginJourney on(Stage stage) {
        var stores = stage.stores();
        var accounts = stage.spotify().accounts();
        var begin = new BeginLogin(stores.loginAttempts(), accounts, SECRETS, stage.clock());
        var sessions = new StaySignedIn(stores.browserSessions(), stores.users(), SECRETS, stage.clock());
        var complete = new CompleteLogin(
                stores.loginAttempts(),
                accounts,
                stores.users(),
                stores.spotifyConnections(),
                sessions,
                stores.auditTrail(),
                SECRETS,
                stage.clock());
        return new LoginJourney(stage, begin, complete, sessions, begin.newMark());
    }

    /** To Spotify; the page it leads to. */
    URI leave() {
        return begin.begin(browser);
    }

    /** All the way, as this person. */
    LoginOutcome logIn(SpotifyProfile person) {
        URI page = leave();
        return comeBack(page, stage.spotify().consents(person, page));
    }

    LoginOutcome comeBack(URI page, SpotifyCode code) {
        return comeBack(page, browser, code);
    }

    LoginOutcome comeBack(URI page, BrowserMark from, SpotifyCode code) {
        return complete.complete(stateOf(page), from, code, "Firefox");
    }

    static LoginState stateOf(URI page) {
        Matcher state = STATE.matcher(page.toString());
        assertThat(state.find()).isTrue();
        return new LoginState(state.group(1));
    }
}
