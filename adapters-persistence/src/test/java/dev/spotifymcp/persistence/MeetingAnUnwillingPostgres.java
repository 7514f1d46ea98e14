package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.persistence.database.DatabaseUnavailable;
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL is there, and does not want us, or nothing written by us. The administrator has changed something. */
class MeetingAnUnwillingPostgres {

    private static final Duration SOON = Duration.ofSeconds(5);

    private RawDatabase administrator;
    private String name;
    private StorageSettings settings;
    private Persistence stores;
    private UserId alice;

    @BeforeEach
    void a_server_with_a_role_of_its_own() {
        DatabaseUrl theirs = RealPostgres.empty();
        administrator = new RawDatabase(theirs);
        name = administrator.list("SELECT current_database()").getFirst();
        administrator.run("CREATE ROLE role_of_" + name + " LOGIN");
        administrator.run("GRANT ALL ON SCHEMA public TO role_of_" + name);
        settings = new StorageSettings(
                DatabaseUrl.parse(RealPostgres.url("role_of_" + name, name)), new KeySource.Fleeting());
        stores = Persistence.open(settings);
        alice = stores.users().recognise(ALICE, aUserId(), NOON).id();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void one_that_takes_no_writes_is_not_ready_and_when_it_does_again_it_is() {
        administrator.run("ALTER ROLE role_of_" + name + " SET default_transaction_read_only = on");
        hangUp();

        assertFaults();
        assertThatThrownBy(() -> Persistence.open(settings))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("primary");

        administrator.run("ALTER ROLE role_of_" + name + " RESET default_transaction_read_only");
        assertRecovers();
    }

    @Test
    void one_that_has_no_connection_left_is_not_ready_and_when_it_has_again_it_is() {
        administrator.run("ALTER ROLE role_of_" + name + " CONNECTION LIMIT 0");
        hangUp();

        assertFaults();
        assertThatThrownBy(() -> Persistence.open(settings))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("too many connections");

        administrator.run("ALTER ROLE role_of_" + name + " CONNECTION LIMIT -1");
        assertRecovers();
    }

    @Test
    void one_that_no_longer_lets_us_in_is_not_ready_and_when_it_does_again_it_is() {
        administrator.run("ALTER ROLE role_of_" + name + " NOLOGIN");
        hangUp();

        assertFaults();

        administrator.run("ALTER ROLE role_of_" + name + " LOGIN");
        assertRecovers();
    }

    private void assertFaults() {
        assertThat(stores.isReady()).isFalse();
        assertThatThrownBy(() -> stores.users().markActive(alice, NOON)).isInstanceOf(StorageFault.class);
        assertThat(stores.isReady()).isFalse();
    }

    private void assertRecovers() {
        await().atMost(SOON).until(stores::isReady);
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            stores.users().markActive(alice, NOON.plusSeconds(7));
            assertThat(stores.users().find(alice).orElseThrow().lastActiveAt()).isEqualTo(NOON.plusSeconds(7));
        });
    }

    private void hangUp() {
        administrator.list("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE application_name = 'spotify-mcp' AND datname = '" + name + "'");
    }
}
