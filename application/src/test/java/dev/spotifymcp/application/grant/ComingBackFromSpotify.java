package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.account.Arrival;
import dev.spotifymcp.application.account.CompleteLogin;
import dev.spotifymcp.application.account.LoginOutcome;
import dev.spotifymcp.application.account.StaySignedIn;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.AfterLogin;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.AuthorizationResponse;
import dev.spotifymcp.domain.grant.ClientState;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.TransactionToken;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Somebody agreed whom we did not know yet, went to Spotify, and comes back. */
class ComingBackFromSpotify {

    private final Stage stage = Stage.atNoon();
    private final AuthorizationJourney journey = AuthorizationJourney.on(stage);
    private final CompleteLogin complete = new CompleteLogin(
            stage.stores().loginAttempts(),
            stage.spotify().accounts(),
            stage.stores().users(),
            stage.stores().spotifyConnections(),
            new StaySignedIn(stage.stores().browserSessions(), stage.stores().users(), SECRETS, stage.clock()),
            stage.stores().auditTrail(),
            SECRETS,
            stage.clock());

    @Test
    void they_go_on_to_the_client_with_a_code_of_their_own() {
        URI page = leave(journey.consent.approve(journey.asked(), journey.browser));

        Arrival arrival = arrive(page, journey.browser, ALICE);
        NextStep step = journey.finish.finish(transactionOf(arrival), journey.browser, userOf(arrival));

        IssuedTokens issued = AuthorizationJourney.given(journey.redeem(AuthorizationJourney.code(step)));
        assertThat(journey.claims(issued).user()).isEqualTo(userOf(arrival));
        assertThat(issued.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.PLAYBACK);
    }

    @Test
    void a_login_for_its_own_sake_leads_to_the_account() {
        Arrival arrival = arrive(journey.login.begin(journey.browser), journey.browser, ALICE);

        assertThat(arrival.next()).isEqualTo(new AfterLogin.ToAccount());
        assertThat(arrival.outcome()).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void the_way_to_spotify_that_an_attacker_agreed_to_is_worth_nothing_in_another_browser() {
        URI page = leave(journey.consent.approve(journey.asked(), journey.browser));
        BrowserMark victim = journey.login.newMark();

        assertThat(arrive(page, victim, ALICE).outcome()).isInstanceOf(LoginOutcome.UnknownAttempt.class);
    }

    @Test
    void not_even_somebody_who_has_logged_in_finishes_what_another_browser_began() {
        URI page = leave(journey.consent.approve(journey.asked(), journey.browser));
        Arrival attacker = arrive(page, journey.browser, BOB);
        UserId alice = stage.connected(ALICE);

        assertThat(journey.finish.finish(transactionOf(attacker), journey.login.newMark(), alice))
                .isEqualTo(new NextStep.TellPerson(new GrantRefusal.UnknownTransaction()));
        assertThat(stage.stores().grants().of(alice, stage.clock().instant())).isEmpty();
    }

    @Test
    void what_nobody_agreed_to_is_not_finished_by_logging_in() {
        TransactionToken token = journey.asked();

        assertThat(journey.finish.finish(
                        new AfterLogin.ToAuthorization(token.hash()), journey.browser, stage.connected(ALICE)))
                .isEqualTo(new NextStep.TellPerson(new GrantRefusal.NotConsented()));
    }

    @Test
    void it_is_finished_once_however_often_the_page_is_loaded() {
        URI page = leave(journey.consent.approve(journey.asked(), journey.browser));
        Arrival arrival = arrive(page, journey.browser, ALICE);

        var steps =
                Crowd.of(50, caller -> journey.finish.finish(transactionOf(arrival), journey.browser, userOf(arrival)));

        assertThat(steps).filteredOn(NextStep.SendBack.class::isInstance).hasSize(1);
    }

    @Test
    void whoever_says_no_at_spotify_is_heard_by_the_client() {
        URI page = leave(journey.consent.approve(journey.asked(), journey.browser));

        Arrival arrival = complete.turnAway(stateOf(page), journey.browser);

        assertThat(arrival.outcome()).isEqualTo(new LoginOutcome.Denied());
        assertThat(journey.finish.turnAway(transactionOf(arrival), journey.browser))
                .isEqualTo(new NextStep.SendBack(new AuthorizationResponse.Failure(
                        GrantSamples.CALLBACK, new ClientState("xyz"), new GrantRefusal.Declined())));
        assertThat(journey.finish.turnAway(transactionOf(arrival), journey.browser))
                .isEqualTo(new NextStep.TellPerson(new GrantRefusal.UnknownTransaction()));
    }

    @Test
    void whoever_goes_back_and_agrees_again_goes_to_spotify_again() {
        TransactionToken token = journey.asked();
        leave(journey.consent.approve(token, journey.browser));

        Arrival arrival = arrive(leave(journey.consent.approve(token, journey.browser)), journey.browser, ALICE);

        assertThat(journey.finish.finish(transactionOf(arrival), journey.browser, userOf(arrival)))
                .isInstanceOf(NextStep.SendBack.class);
    }

    @Test
    void whoever_is_signed_in_but_no_longer_connected_logs_in_again_through_their_own_app() {
        UserId alice = stage.connected(ALICE);
        var connections = stage.stores().spotifyConnections();
        connections.connect(SpotifyConnection.authorized(
                alice,
                stage.spotify().ownApp(),
                stage.spotify().grantTo(ALICE),
                stage.spotify().grantTo(ALICE).refreshToken().orElseThrow(),
                stage.clock().instant()));
        connections.advance(connections.find(alice).orElseThrow().broken());

        URI page = leave(journey.consent.approve(journey.asked(), journey.browser, alice));

        assertThat(page.toString()).contains(stage.spotify().ownApp().value());
        Arrival arrival = arrive(page, journey.browser, ALICE);
        assertThat(userOf(arrival)).isEqualTo(alice);
        assertThat(journey.finish.finish(transactionOf(arrival), journey.browser, alice))
                .isInstanceOf(NextStep.SendBack.class);
    }

    private Arrival arrive(URI page, BrowserMark from, SpotifyProfile person) {
        return complete.arrive(stateOf(page), from, stage.spotify().consents(person, page), "Firefox");
    }

    private static LoginState stateOf(URI page) {
        String query = page.getRawQuery();
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith("state="))
                .map(parameter -> new LoginState(parameter.substring(6)))
                .findFirst()
                .orElseThrow();
    }

    private static URI leave(NextStep step) {
        if (step instanceof NextStep.LogIn(var page)) {
            return page;
        }
        throw new AssertionError("not sent to Spotify: " + step);
    }

    private static AfterLogin.ToAuthorization transactionOf(Arrival arrival) {
        return (AfterLogin.ToAuthorization) arrival.next();
    }

    private static UserId userOf(Arrival arrival) {
        return ((LoginOutcome.SignedIn) arrival.outcome()).user().id();
    }
}
