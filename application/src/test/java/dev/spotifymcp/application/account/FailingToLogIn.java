package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.SECRETS;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.LoginOutcome.Denied;
import dev.spotifymcp.application.account.LoginOutcome.Failed;
import dev.spotifymcp.application.account.LoginOutcome.SignedIn;
import dev.spotifymcp.application.account.LoginOutcome.UnknownAttempt;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.answer.Refusal.AppProblem;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Returns from Spotify that sign nobody in. */
class FailingToLogIn {

    private final Stage stage = Stage.atNoon();
    private final LoginJourney journey = LoginJourney.on(stage);

    @Test
    void a_state_is_good_for_one_return() {
        URI page = journey.leave();
        journey.comeBack(page, stage.spotify().consents(ALICE, page));

        var again = journey.comeBack(page, stage.spotify().consents(ALICE, page));

        assertThat(again).isEqualTo(new UnknownAttempt());
    }

    @Test
    void a_made_up_state_belongs_to_no_login() {
        URI page = journey.leave();
        SpotifyCode code = stage.spotify().consents(ALICE, page);

        var outcome = journey.complete().complete(new LoginState(SECRETS.secret()), journey.browser(), code, "Firefox");

        assertThat(outcome).isEqualTo(new UnknownAttempt());
    }

    @Test
    void another_browser_cannot_complete_a_login_and_does_not_spoil_it() {
        URI page = journey.leave();
        SpotifyCode code = stage.spotify().consents(ALICE, page);

        assertThat(journey.comeBack(page, journey.begin().newMark(), code)).isEqualTo(new UnknownAttempt());

        assertThat(journey.comeBack(page, code)).isInstanceOf(SignedIn.class);
    }

    @Test
    void a_login_that_takes_longer_than_ten_minutes_is_forgotten() {
        URI page = journey.leave();
        SpotifyCode code = stage.spotify().consents(ALICE, page);
        stage.clock().advance(LoginAttempt.LIFETIME.plusMillis(1));

        assertThat(journey.comeBack(page, code)).isEqualTo(new UnknownAttempt());
    }

    @Test
    void a_code_that_was_slipped_into_another_login_is_worth_nothing() {
        URI mallorysPage = journey.begin().begin(journey.begin().newMark());
        SpotifyCode mallorysCode = stage.spotify().consents(BOB, mallorysPage);
        URI alicesPage = journey.leave();

        assertThat(journey.comeBack(alicesPage, mallorysCode)).isEqualTo(new Failed(new Refusal.ReconnectRequired()));
    }

    @Test
    void a_person_can_say_no() {
        URI page = journey.leave();

        assertThat(journey.complete().refuse(LoginJourney.stateOf(page), journey.browser()))
                .isEqualTo(new Denied());

        SpotifyCode late = stage.spotify().consents(ALICE, page);
        assertThat(journey.comeBack(page, late)).isEqualTo(new UnknownAttempt());
    }

    @Test
    void nobody_says_no_for_another_browser() {
        URI page = journey.leave();

        assertThat(journey.complete()
                        .refuse(LoginJourney.stateOf(page), journey.begin().newMark()))
                .isEqualTo(new UnknownAttempt());

        assertThat(journey.comeBack(page, stage.spotify().consents(ALICE, page)))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void a_code_that_spotify_does_not_honour_signs_nobody_in() {
        URI page = journey.leave();

        var outcome = journey.comeBack(page, new SpotifyCode("made-up"));

        assertThat(outcome).isEqualTo(new Failed(new Refusal.ReconnectRequired()));
    }

    @Test
    void somebody_spotify_does_not_serve_is_told_why_and_leaves_no_trace() {
        var notAllowed = new Refusal.AppNotAllowed(AppProblem.USER_NOT_ON_ALLOWLIST);
        stage.spotify().refuses(notAllowed);

        var outcome = journey.logIn(ALICE);

        assertThat(outcome).isEqualTo(new Failed(notAllowed));
        assertNobodyIsKnownAs(ALICE);
    }

    @Test
    void a_consent_that_brings_no_refresh_token_signs_nobody_in_and_leaves_no_trace() {
        stage.spotify().withholdsRefreshTokens();

        var outcome = journey.logIn(ALICE);

        assertThat(outcome).isEqualTo(new Failed(new Refusal.SpotifyUnavailable()));
        assertNobodyIsKnownAs(ALICE);
    }

    private void assertNobodyIsKnownAs(SpotifyProfile person) {
        stage.clock().advance(Duration.ofDays(1));
        User newcomer = stage.stores()
                .users()
                .recognise(person, aUserId(), stage.clock().instant());
        assertThat(newcomer.createdAt()).isEqualTo(stage.clock().instant());
    }
}
