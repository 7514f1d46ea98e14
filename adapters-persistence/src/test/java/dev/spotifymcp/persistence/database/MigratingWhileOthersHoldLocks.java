package dev.spotifymcp.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.persistence.RawDatabase;
import dev.spotifymcp.persistence.RealPostgres;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A migration on PostgreSQL that meets a long transaction, or what is left of another migration. */
class MigratingWhileOthersHoldLocks {

    private static final Duration BRIEFLY = Duration.ofSeconds(2);

    private static final String LOCK_OF_A_MIGRATION =
            "SELECT (classid::bigint << 32) | objid::bigint FROM pg_locks WHERE locktype = 'advisory'";

    private Database database;
    private RawDatabase raw;
    private Connection holder;

    @BeforeEach
    void one_migration_is_due() throws SQLException {
        DatabaseUrl url = RealPostgres.empty();
        database = Database.open(url, Duration.ofSeconds(1));
        database.schema().migrate();
        raw = new RawDatabase(url);
        makeDueAgain();
        holder = DriverManager.getConnection(url.jdbc(), url.user(), "trusted");
        holder.setAutoCommit(false);
    }

    private void makeDueAgain() {
        raw.run("DELETE FROM flyway_schema_history WHERE version = '8'");
        raw.run("DROP TABLE receipts");
    }

    @AfterEach
    void close() throws SQLException {
        holder.close();
        database.close();
    }

    @Test
    void it_waits_for_who_has_a_table_and_tries_again() throws SQLException {
        run("LOCK TABLE users IN ROW EXCLUSIVE MODE");
        Thread migrating = Thread.startVirtualThread(() -> database.schema().migrate());
        await().until(() -> !locksOfAMigration().isEmpty());

        holder.rollback();

        await().until(() -> raw.tables().contains("receipts"));
        assertThat(raw.list("SELECT version FROM flyway_schema_history WHERE version = '8' AND success"))
                .hasSize(1);
        await().until(() -> !migrating.isAlive());
    }

    @Test
    void it_does_not_wait_for_ever_and_says_what_is_in_the_way() throws SQLException {
        run("LOCK TABLE users IN ROW EXCLUSIVE MODE");

        assertThatThrownBy(() -> database.schema(BRIEFLY).migrate())
                .isInstanceOf(SchemaUnusable.class)
                .hasMessageContaining("others use them all the time");

        holder.rollback();
        assertThat(database.schema().migrate()).isEqualTo(new SchemaState.Current(Migrations.LATEST));
    }

    @Test
    void what_is_left_of_another_migration_is_waited_for_and_then_named() throws SQLException {
        takeTheLockOfAMigration();

        assertThatThrownBy(() -> database.schema(BRIEFLY).migrate())
                .isInstanceOf(SchemaUnusable.class)
                .hasMessageContaining("Another process has been bringing the tables up to date for longer than 2 s");

        assertThat(raw.tables()).doesNotContain("receipts");
        holder.rollback();
        assertThat(database.schema().migrate()).isEqualTo(new SchemaState.Current(Migrations.LATEST));
    }

    /** Which one that is, a migration that cannot go on gives away. */
    private void takeTheLockOfAMigration() throws SQLException {
        run("LOCK TABLE users IN ROW EXCLUSIVE MODE");
        Thread migrating = Thread.startVirtualThread(() -> database.schema().migrate());
        await().until(() -> !locksOfAMigration().isEmpty());
        String lock = locksOfAMigration().getFirst();
        holder.rollback();
        await().until(() -> !migrating.isAlive());
        makeDueAgain();
        run("SELECT pg_advisory_xact_lock(" + lock + ")");
    }

    private List<String> locksOfAMigration() {
        return raw.list(LOCK_OF_A_MIGRATION);
    }

    private void run(String sql) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }
}
