package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.LoginOutcome.Denied;
import dev.spotifymcp.application.account.LoginOutcome.Failed;
import dev.spotifymcp.application.account.LoginOutcome.SignedIn;
import dev.spotifymcp.application.account.LoginOutcome.UnknownAttempt;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.answer.Answer;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From the login button to Spotify, and back again. */
class LoggingIn {

    private final Stage stage = Stage.atNoon();
    private final LoginJourney journey = LoginJourney.on(stage);

    @Test
    void a_newcomer_is_signed_in_and_connected() {
        User alice = signedIn(journey.logIn(ALICE));

        assertThat(alice.profile()).isEqualTo(ALICE);
        assertThat(stage.stores().spotifyConnections().find(alice.id())).hasValueSatisfying(connection -> {
            assertThat(connection.app()).isEqualTo(stage.spotify().accounts().app());
            assertThat(connection.authorizedAt()).isEqualTo(stage.clock().instant());
            assertThat(stage.spotify()
                            .accounts()
                            .whoIs(connection.app(), connection.token())
                            .map(SpotifyProfile::userName))
                    .isEqualTo(Answer.given("alice"));
        });
    }

    @Test
    void whoever_is_signed_in_is_recognised_by_the_session_they_got() {
        var outcome = journey.logIn(ALICE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SignedIn.class,
                        in -> assertThat(journey.sessions().resume(in.session()))
                                .map(StaySignedIn.Visit::user)
                                .contains(in.user()));
    }

    @Test
    void the_same_account_is_the_same_user() {
        User first = signedIn(journey.logIn(ALICE));

        User second = signedIn(journey.logIn(new SpotifyProfile(ALICE.account(), "alice", "Alice Cooper")));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.profile().displayName()).isEqualTo("Alice Cooper");
    }

    @Test
    void a_different_account_in_the_same_browser_is_a_different_user_and_inherits_nothing() {
        User alice = signedIn(journey.logIn(ALICE));

        User bob = signedIn(journey.logIn(BOB));

        assertThat(bob.id()).isNotEqualTo(alice.id());
        assertThat(tokenOf(bob)).isNotEqualTo(tokenOf(alice));
        assertThat(stage.stores().browserSessions().of(alice.id())).hasSize(1);
    }

    @Test
    void logging_in_again_replaces_the_tokens() {
        User alice = signedIn(journey.logIn(ALICE));
        SpotifyConnection before = connectionOf(alice);
        stage.clock().advance(Duration.ofDays(180));

        journey.logIn(ALICE);

        SpotifyConnection after = connectionOf(alice);
        assertThat(after.refreshToken()).isNotEqualTo(before.refreshToken());
        assertThat(after.authorizedAt()).isEqualTo(stage.clock().instant());
        assertThat(after.version()).isGreaterThan(before.version());
    }

    @Test
    void whoever_brings_their_own_app_is_connected_through_it() {
        URI page = journey.begin().begin(journey.browser(), stage.spotify().ownApp());

        User alice = signedIn(journey.comeBack(page, stage.spotify().consents(ALICE, page)));

        assertThat(connectionOf(alice).app()).isEqualTo(stage.spotify().ownApp());
    }

    @Test
    void two_tabs_of_one_browser_can_log_in_at_once() {
        URI onePage = journey.leave();
        URI otherPage = journey.leave();

        User alice = signedIn(journey.comeBack(onePage, stage.spotify().consents(ALICE, onePage)));
        User bob = signedIn(journey.comeBack(otherPage, stage.spotify().consents(BOB, otherPage)));

        assertThat(alice.profile()).isEqualTo(ALICE);
        assertThat(bob.profile()).isEqualTo(BOB);
    }

    private static User signedIn(LoginOutcome outcome) {
        return switch (outcome) {
            case SignedIn(var user, var session) -> user;
            case UnknownAttempt unknown -> throw new AssertionError("the login was not known");
            case Denied denied -> throw new AssertionError("the login was denied");
            case Failed(var why) -> throw new AssertionError("the login failed: " + why);
        };
    }

    private SpotifyConnection connectionOf(User user) {
        return stage.stores().spotifyConnections().find(user.id()).orElseThrow();
    }

    private SpotifyToken tokenOf(User user) {
        return connectionOf(user).token();
    }
}
