package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.PurgeExpired.Purged;
import dev.spotifymcp.application.change.ReceiptSamples;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.NoteName;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PurgingWhatHasExpired {

    private final Stage stage = Stage.atNoon();
    private final InMemoryStores stores = stage.stores();
    private final InMemoryGates gates = new InMemoryGates();
    private final PurgeExpired purge = new PurgeExpired(
            stores.browserSessions(),
            stores.loginAttempts(),
            stores.notes(),
            stores.auditTrail(),
            stores.receipts(),
            gates,
            stage.clock());

    @Test
    void what_still_runs_is_left_alone() {
        somethingBegins();

        assertThat(purge.purge()).isEqualTo(new Purged(0, 0, 0, 0, 0, 0));
    }

    @Test
    void logins_are_forgotten_long_before_sessions() {
        somethingBegins();
        stage.clock().advance(Duration.ofDays(1));

        assertThat(purge.purge()).isEqualTo(new Purged(0, 1, 0, 0, 0, 0));
    }

    @Test
    void notes_are_forgotten_when_their_time_has_passed() {
        UserId alice = stage.withoutConnection(ALICE);
        var name = new NoteName("log level");
        stores.notes().leave(alice, name, "debug", stage.clock().instant().plusSeconds(60));
        stage.clock().advance(Duration.ofSeconds(60));

        assertThat(purge.purge()).isEqualTo(new Purged(0, 0, 1, 0, 0, 0));
        assertThat(purge.purge()).isEqualTo(new Purged(0, 0, 0, 0, 0, 0));
    }

    @Test
    void sessions_are_forgotten_when_they_are_over() {
        somethingBegins();
        stage.clock().advance(BrowserSession.LIFETIME);

        assertThat(purge.purge()).isEqualTo(new Purged(1, 1, 0, 0, 0, 0));
        assertThat(purge.purge()).isEqualTo(new Purged(0, 0, 0, 0, 0, 0));
    }

    @Test
    void what_happened_is_forgotten_after_ninety_days() {
        UserId alice = stage.withoutConnection(ALICE);
        stores.auditTrail().note(new AuditEntry(alice, stage.clock().instant(), Act.EXPORTED, ""));
        stage.clock().advance(Duration.ofDays(90).minusMillis(1));
        assertThat(purge.purge()).isEqualTo(new Purged(0, 0, 0, 0, 0, 0));

        stage.clock().advance(Duration.ofMillis(1));

        assertThat(purge.purge()).isEqualTo(new Purged(0, 0, 0, 1, 0, 0));
    }

    @Test
    void receipts_are_forgotten_after_thirty_days() {
        UserId alice = stage.withoutConnection(ALICE);
        stores.receipts().keep(ReceiptSamples.receipt(alice, "abcdefghijkl"));
        stage.clock().advance(Duration.ofDays(30).minusMillis(1));
        assertThat(purge.purge()).isEqualTo(new Purged(0, 0, 0, 0, 0, 0));

        stage.clock().advance(Duration.ofMillis(1));

        assertThat(purge.purge()).isEqualTo(new Purged(0, 0, 0, 0, 1, 0));
    }

    @Test
    void a_gate_that_nobody_came_back_to_is_forgotten_after_an_hour() {
        gates.close(new Closing(
                new Gate(AccountSamples.APP, new Bucket("search")),
                Closing.Cause.RATE,
                stage.clock().instant()));
        stage.clock().advance(Duration.ofHours(1));

        assertThat(purge.purge()).isEqualTo(new Purged(0, 0, 0, 0, 0, 1));
    }

    private void somethingBegins() {
        UserId alice = stage.withoutConnection(ALICE);
        stores.browserSessions().open(AccountSamples.session(alice));
        var login = new BeginLogin(stores.loginAttempts(), stage.spotify().accounts(), SECRETS, stage.clock());
        login.begin(login.newMark());
    }
}
