package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.BrowserName;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.SessionToken;
import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StayingSignedIn {

    private final Stage stage = Stage.atNoon();
    private final StaySignedIn sessions =
            new StaySignedIn(stage.stores().browserSessions(), stage.stores().users(), SECRETS, stage.clock());
    private final UserId alice = stage.withoutConnection(ALICE);

    @Test
    void a_browser_is_recognised_by_its_token() {
        SessionToken token = sessions.open(alice, "Firefox");

        assertThat(sessions.resume(token)).hasValueSatisfying(visit -> {
            assertThat(visit.user().id()).isEqualTo(alice);
            assertThat(visit.session().browser()).isEqualTo(BrowserName.of("Firefox"));
            assertThat(visit.session().expiresAt()).isEqualTo(NOON.plus(BrowserSession.LIFETIME));
        });
    }

    @Test
    void every_login_opens_a_session_of_its_own() {
        SessionToken one = sessions.open(alice, "Firefox");
        SessionToken other = sessions.open(alice, "Firefox");

        assertThat(one).isNotEqualTo(other);
        assertThat(stage.stores().browserSessions().of(alice))
                .extracting(BrowserSession::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void what_is_kept_does_not_let_its_reader_in() {
        SessionToken token = sessions.open(alice, "Firefox");

        String kept =
                stage.stores().browserSessions().of(alice).getFirst().token().value();

        assertThat(kept).isNotEqualTo(token.reveal());
        assertThat(sessions.resume(new SessionToken(kept))).isEmpty();
    }

    @Test
    void a_made_up_token_opens_nothing() {
        sessions.open(alice, "Firefox");

        assertThat(sessions.resume(new SessionToken("made-up"))).isEmpty();
    }

    @Test
    void a_session_ends_after_thirty_days() {
        SessionToken token = sessions.open(alice, "Firefox");

        stage.clock().set(NOON.plus(BrowserSession.LIFETIME).minusMillis(1));
        assertThat(sessions.resume(token)).isPresent();
        stage.clock().set(NOON.plus(BrowserSession.LIFETIME));
        assertThat(sessions.resume(token)).isEmpty();
    }

    @Test
    void coming_back_does_not_prolong_a_session() {
        SessionToken token = sessions.open(alice, "Firefox");
        stage.clock().set(NOON.plus(BrowserSession.LIFETIME).minusMillis(1));
        sessions.resume(token);

        stage.clock().set(NOON.plus(BrowserSession.LIFETIME));

        assertThat(sessions.resume(token)).isEmpty();
    }

    @Test
    void whoever_signs_out_is_out_in_this_browser_only() {
        SessionToken here = sessions.open(alice, "Firefox");
        SessionToken elsewhere = sessions.open(alice, "Safari");

        sessions.end(sessions.resume(here).orElseThrow());

        assertThat(sessions.resume(here)).isEmpty();
        assertThat(sessions.resume(elsewhere)).isPresent();
    }

    @Test
    void whoever_has_left_is_not_recognised() {
        SessionToken alices = sessions.open(alice, "Firefox");
        SessionToken bobs = sessions.open(stage.withoutConnection(BOB), "Firefox");

        stage.stores().users().delete(alice);

        assertThat(sessions.resume(alices)).isEmpty();
        assertThat(sessions.resume(bobs)).isPresent();
    }

    @Test
    void a_browser_that_keeps_coming_back_is_noted_about_once_a_minute() {
        SessionToken token = sessions.open(alice, "Firefox");

        stage.clock().advance(Duration.ofMinutes(1));
        sessions.resume(token);
        assertThat(lastSeen()).isEqualTo(NOON);

        stage.clock().advance(Duration.ofMillis(1));
        sessions.resume(token);
        assertThat(lastSeen()).isEqualTo(stage.clock().instant());
    }

    private Instant lastSeen() {
        return stage.stores().browserSessions().of(alice).getFirst().lastSeenAt();
    }

    @Test
    void a_browser_need_not_call_itself_anything() {
        SessionToken token = sessions.open(alice, "");

        assertThat(sessions.resume(token)).isPresent();
    }
}
