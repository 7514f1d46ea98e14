package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody holds a lock in PostgreSQL, and does not let go. */
class WaitingForLocks {

    private static final String WAITING =
            "SELECT pid FROM pg_stat_activity" + " WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private DatabaseUrl url;
    private Persistence stores;
    private Connection holder;
    private UserId alice;

    @BeforeEach
    void somebody_with_a_transaction() throws SQLException {
        url = RealPostgres.empty();
        stores = Persistence.open(new StorageSettings(url, new KeySource.Fleeting()));
        alice = stores.users().recognise(ALICE, aUserId(), NOON).id();
        holder = new RawDatabase(url).connect();
        holder.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        holder.close();
        stores.close();
    }

    @Test
    void nobody_waits_long_and_nothing_is_left_waiting_in_the_server() throws SQLException {
        run("LOCK TABLE users IN ACCESS EXCLUSIVE MODE");

        Instant begin = Instant.now();
        var answers = Crowd.of(30, caller -> {
            assertThatThrownBy(() -> stores.users().find(alice)).isInstanceOf(StorageFault.class);
            return stores.isReady();
        });

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThat(answers).containsOnly(true);
        assertThat(new RawDatabase(url).list(WAITING)).isEmpty();
        holder.rollback();
        assertThat(Crowd.of(30, caller -> stores.users().find(alice).isPresent()))
                .containsOnly(true);
    }

    @Test
    void who_needs_another_table_does_not_notice() throws SQLException {
        run("LOCK TABLE oauth_clients IN ACCESS EXCLUSIVE MODE");
        Thread stuck = Thread.startVirtualThread(() ->
                assertThatThrownBy(() -> stores.oauthClients().purge(NOON)).isInstanceOf(StorageFault.class));
        await().until(() -> !new RawDatabase(url).list(WAITING).isEmpty());

        assertThat(stores.users().find(alice)).isPresent();
        assertThat(stores.apiKeys().of(alice)).isEmpty();
        assertThat(stuck.isAlive()).isTrue();
    }

    private void run(String sql) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }
}
