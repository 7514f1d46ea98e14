package dev.spotifymcp.application.dossier;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.AccountSamples;
import dev.spotifymcp.application.account.InMemoryStores;
import dev.spotifymcp.application.account.ManageSessions;
import dev.spotifymcp.application.account.ReadStatus.Link;
import dev.spotifymcp.application.grant.ManageGrants;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A person sees all that is known of them, and nothing that is known of others. */
class ReadingADossier {

    private final Stage stage = Stage.atNoon();
    private final InMemoryStores stores = stage.stores();
    private final ReadDossier dossiers = new ReadDossier(
            stage.readStatus(),
            stage.manageKeys(),
            new ManageGrants(stores.grants(), stores.oauthClients(), stores.auditTrail(), stage.clock()),
            new ManageSessions(stores.browserSessions(), stores.auditTrail(), stage.clock()),
            stores.auditTrail(),
            stage.clock());
    private final User alice = stores.users().find(stage.connected(ALICE)).orElseThrow();
    private final User bob = stores.users().find(stage.connected(BOB)).orElseThrow();

    @Test
    void it_holds_what_hangs_on_its_person() {
        var key = AccountSamples.key(alice.id());
        var session = AccountSamples.session(alice.id());
        stores.apiKeys().add(key);
        stores.browserSessions().open(session);

        Dossier dossier = dossiers.show(alice);

        assertThat(dossier.user()).isEqualTo(alice);
        assertThat(dossier.link()).isInstanceOf(Link.Connected.class);
        assertThat(dossier.keys()).containsExactly(key);
        assertThat(dossier.sessions()).containsExactly(session);
        assertThat(dossiers.show(bob).keys()).isEmpty();
        assertThat(dossiers.show(bob).sessions()).isEmpty();
    }

    @Test
    void a_page_shows_the_last_fifty_things_that_happened_and_a_download_more() {
        for (int i = 0; i < 60; i++) {
            stage.clock().advance(Duration.ofSeconds(1));
            stores.auditTrail().note(new AuditEntry(alice.id(), stage.clock().instant(), Act.SIGNED_IN, "" + i));
        }

        assertThat(dossiers.show(alice).activity())
                .hasSize(50)
                .first()
                .extracting(AuditEntry::subject)
                .isEqualTo("59");
        assertThat(dossiers.export(alice).activity()).hasSize(61);
    }

    @Test
    void taking_it_along_is_something_that_happened() {
        assertThat(dossiers.export(alice).activity())
                .extracting(AuditEntry::act)
                .containsExactly(Act.EXPORTED);
        assertThat(dossiers.show(alice).activity()).hasSize(1);
        assertThat(dossiers.show(bob).activity()).isEmpty();
    }

    @Test
    void of_a_consent_that_ends_within_two_weeks_its_person_is_warned() {
        Link.Connected connected = (Link.Connected) dossiers.show(alice).link();

        assertThat(connected.endsSoon(
                        connected.until().minus(Duration.ofDays(14)).minusMillis(1)))
                .isFalse();
        assertThat(connected.endsSoon(connected.until().minus(Duration.ofDays(14))))
                .isTrue();
    }
}
