package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.SessionToken;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import org.junit.jupiter.api.Test;

/** A person looks at the browsers that are signed in as them. */
class ManagingSessions {

    private final Stage stage = Stage.atNoon();
    private final InMemoryStores stores = stage.stores();
    private final StaySignedIn staySignedIn =
            new StaySignedIn(stores.browserSessions(), stores.users(), SECRETS, stage.clock());
    private final ManageSessions sessions =
            new ManageSessions(stores.browserSessions(), stores.auditTrail(), stage.clock());
    private final UserId alice = stage.withoutConnection(ALICE);
    private final UserId bob = stage.withoutConnection(BOB);

    @Test
    void a_session_that_is_over_is_not_among_them() {
        staySignedIn.open(alice, "Firefox");
        stage.clock().advance(BrowserSession.LIFETIME);

        assertThat(sessions.of(alice)).isEmpty();
    }

    @Test
    void one_is_ended_and_that_is_told() {
        SessionToken lost = staySignedIn.open(alice, "Firefox on Android");
        SessionToken here = staySignedIn.open(alice, "Firefox on Linux");

        assertThat(sessions.end(alice, sessionOf(lost).id())).isPresent();

        assertThat(staySignedIn.resume(lost)).isEmpty();
        assertThat(staySignedIn.resume(here)).isPresent();
        assertThat(stores.auditTrail().latest(alice, 9))
                .containsExactly(new AuditEntry(alice, NOON, Act.SESSION_ENDED, "Firefox on Android"));
    }

    @Test
    void somebody_elses_is_neither_found_nor_ended_and_nothing_is_told() {
        SessionToken alices = staySignedIn.open(alice, "Firefox");

        assertThat(sessions.find(bob, sessionOf(alices).id())).isEmpty();
        assertThat(sessions.end(bob, sessionOf(alices).id())).isEmpty();

        assertThat(staySignedIn.resume(alices)).isPresent();
        assertThat(stores.auditTrail().latest(alice, 9)).isEmpty();
        assertThat(stores.auditTrail().latest(bob, 9)).isEmpty();
    }

    @Test
    void all_but_one_are_ended_at_once() {
        SessionToken lost = staySignedIn.open(alice, "Firefox");
        SessionToken here = staySignedIn.open(alice, "Firefox");
        SessionToken bobs = staySignedIn.open(bob, "Firefox");

        sessions.endOthers(alice, sessionOf(here).id());

        assertThat(staySignedIn.resume(lost)).isEmpty();
        assertThat(staySignedIn.resume(here)).isPresent();
        assertThat(staySignedIn.resume(bobs)).isPresent();
        assertThat(stores.auditTrail().latest(alice, 9))
                .extracting(AuditEntry::act)
                .containsExactly(Act.OTHER_SESSIONS_ENDED);
    }

    private BrowserSession sessionOf(SessionToken token) {
        return stores.browserSessions().find(token.hash()).orElseThrow();
    }
}
