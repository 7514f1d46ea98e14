package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import dev.spotifymcp.persistence.traffic.SqlAuditTrail;
import org.junit.jupiter.api.Test;

/** The database goes away between an act and its entry. */
class NotingWithoutADatabase {

    @Test
    void the_act_stands_and_the_log_tells_of_the_gap_without_what_people_call_things() {
        SqlStores stores = SqlStores.on(DatabaseUrl.inMemory());
        UserId alice = stores.users().recognise(ALICE, aUserId(), NOON).id();
        stores.close();

        try (var log = new LogOf(SqlAuditTrail.class)) {
            stores.auditTrail().note(new AuditEntry(alice, NOON, Act.KEY_REVOKED, "My diary"));

            assertThat(log.lines()).singleElement().asString().contains("key_revoked", alice.value());
            assertThat(log.lines()).asString().doesNotContain("My diary");
        }
    }
}
