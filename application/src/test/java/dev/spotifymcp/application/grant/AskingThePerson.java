package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.AuthorizationResponse;
import dev.spotifymcp.domain.grant.AuthorizationTransaction;
import dev.spotifymcp.domain.grant.ClientState;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.OAuthError;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.TransactionToken;
import org.junit.jupiter.api.Test;

/** From the client's request to the person's answer. */
class AskingThePerson {

    private final Stage stage = Stage.atNoon();
    private final AuthorizationJourney journey = AuthorizationJourney.on(stage);
    private final UserId alice = stage.connected(ALICE);

    @Test
    void the_person_is_asked_about_this_client_and_these_scopes() {
        TransactionToken token = journey.asked("scope", "spotify.read spotify.library.write");

        ConsentQuestion question = AuthorizationJourney.given(journey.consent.show(token, journey.browser));

        assertThat(question.client()).isEqualTo(journey.client);
        assertThat(question.request().scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.LIBRARY_WRITE);
    }

    @Test
    void nothing_is_asked_of_spotify_before_the_person_has_agreed() {
        journey.consent.show(journey.asked(), journey.browser);

        assertThat(stage.stores().loginAttempts().purge(stage.clock().instant().plusSeconds(86_400)))
                .isZero();
    }

    @Test
    void whoever_is_signed_in_and_agrees_goes_straight_back_to_the_client() {
        NextStep step = journey.consent.approve(journey.asked(), journey.browser, alice);

        assertThat(step).isInstanceOfSatisfying(NextStep.SendBack.class, back -> {
            assertThat(back.response().redirectUri()).isEqualTo(GrantSamples.CALLBACK);
            assertThat(back.response().state()).isEqualTo(new ClientState("xyz"));
        });
        assertThat(journey.redeem(AuthorizationJourney.code(step))).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void whoever_agreed_before_is_asked_again_and_the_page_can_say_so() {
        journey.tokensFrom(alice, "scope", "spotify.read spotify.playback");

        assertThat(isFamiliar("scope", "spotify.read")).isTrue();
        assertThat(isFamiliar("scope", "spotify.read spotify.library.write")).isFalse();
        assertThat(isFamiliar("redirect_uri", "http://127.0.0.1:5000/callback")).isFalse();
        assertThat(journey.consent.isFamiliar(question(), stage.connected(BOB))).isFalse();
    }

    @Test
    void a_client_that_asks_for_more_later_gets_more_when_the_person_agrees() {
        journey.tokensFrom(alice, "scope", "spotify.read");

        IssuedTokens more = journey.tokensFrom(alice, "scope", "spotify.read spotify.playlists.write");

        assertThat(more.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.PLAYLISTS_WRITE);
    }

    @Test
    void an_unknown_client_or_redirect_is_told_to_the_person_and_nobody_is_sent_there() {
        assertThat(journey.begin("client_id", "smoc_unknown"))
                .isEqualTo(new NextStep.TellPerson(new GrantRefusal.UnknownClient()));
        assertThat(journey.begin("client_id", ""))
                .isEqualTo(new NextStep.TellPerson(new GrantRefusal.MissingParameter("client_id")));
        assertThat(journey.begin("redirect_uri", "https://evil.example/cb"))
                .isEqualTo(new NextStep.TellPerson(new GrantRefusal.UnregisteredRedirectUri()));
    }

    @Test
    void every_other_trouble_goes_back_to_the_client_with_its_state() {
        assertThat(errorOf(journey.begin("scope", "admin"))).isEqualTo(OAuthError.INVALID_SCOPE);
        assertThat(errorOf(journey.begin("response_type", "token"))).isEqualTo(OAuthError.UNSUPPORTED_RESPONSE_TYPE);
        assertThat(errorOf(journey.begin("code_challenge", ""))).isEqualTo(OAuthError.INVALID_REQUEST);
        assertThat(errorOf(journey.begin("resource", "https://other.example/mcp")))
                .isEqualTo(OAuthError.INVALID_TARGET);
    }

    @Test
    void whoever_declines_is_heard_and_cannot_be_talked_round_by_going_back() {
        TransactionToken token = journey.asked();

        assertThat(errorOf(journey.consent.deny(token, journey.browser))).isEqualTo(OAuthError.ACCESS_DENIED);

        assertThat(journey.consent.approve(token, journey.browser, alice)).isEqualTo(unknown());
        assertThat(journey.consent.approve(token, journey.browser)).isEqualTo(unknown());
        assertThat(stage.stores().grants().of(alice, stage.clock().instant())).isEmpty();
    }

    @Test
    void an_answer_from_another_browser_is_nobodys() {
        TransactionToken token = journey.asked();
        var victim = journey.login.newMark();

        assertThat(journey.consent.show(token, victim)).isInstanceOf(Ruling.Refused.class);
        assertThat(journey.consent.approve(token, victim, alice)).isEqualTo(unknown());
        assertThat(journey.consent.approve(token, victim)).isEqualTo(unknown());
        assertThat(journey.consent.deny(token, victim)).isEqualTo(unknown());

        assertThat(journey.consent.approve(token, journey.browser, alice)).isInstanceOf(NextStep.SendBack.class);
    }

    @Test
    void a_page_that_is_loaded_twice_can_be_answered_in_either_place() {
        TransactionToken first = journey.asked();
        TransactionToken second = journey.asked();
        journey.consent.show(first, journey.browser);
        journey.consent.show(first, journey.browser);

        assertThat(journey.consent.approve(first, journey.browser, alice)).isInstanceOf(NextStep.SendBack.class);
        assertThat(journey.consent.approve(second, journey.browser, alice)).isInstanceOf(NextStep.SendBack.class);
    }

    @Test
    void a_question_is_answered_once() {
        TransactionToken token = journey.asked();

        var steps = Crowd.of(50, caller -> journey.consent.approve(token, journey.browser, alice));

        assertThat(steps).filteredOn(NextStep.SendBack.class::isInstance).hasSize(1);
    }

    @Test
    void after_ten_minutes_the_question_is_over() {
        TransactionToken token = journey.asked();
        stage.clock().advance(AuthorizationTransaction.LIFETIME);

        assertThat(journey.consent.approve(token, journey.browser, alice)).isEqualTo(unknown());
    }

    private boolean isFamiliar(String... changes) {
        return journey.consent.isFamiliar(question(changes), alice);
    }

    private ConsentQuestion question(String... changes) {
        return AuthorizationJourney.given(journey.consent.show(journey.asked(changes), journey.browser));
    }

    private static NextStep unknown() {
        return new NextStep.TellPerson(new GrantRefusal.UnknownTransaction());
    }

    private static OAuthError errorOf(NextStep step) {
        if (step instanceof NextStep.SendBack(AuthorizationResponse.Failure failure)) {
            assertThat(failure.redirectUri()).isEqualTo(GrantSamples.CALLBACK);
            assertThat(failure.state()).isEqualTo(new ClientState("xyz"));
            return failure.why().error();
        }
        throw new AssertionError("not sent back with an error: " + step);
    }
}
