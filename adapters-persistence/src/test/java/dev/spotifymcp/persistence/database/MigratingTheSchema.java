package dev.spotifymcp.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.persistence.RawDatabase;
import dev.spotifymcp.persistence.RealPostgres;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MigratingTheSchema {

    @Nested
    class OfH2 extends OfADatabase {
        @Override
        DatabaseUrl emptyDatabase() {
            return DatabaseUrl.inMemory();
        }
    }

    @Nested
    class OfPostgres extends OfADatabase {
        @Override
        DatabaseUrl emptyDatabase() {
            return RealPostgres.empty();
        }
    }

    abstract static class OfADatabase {

        private Database database;
        private RawDatabase raw;

        abstract DatabaseUrl emptyDatabase();

        @BeforeEach
        void nothing_is_there() {
            DatabaseUrl url = emptyDatabase();
            database = Database.open(url, Duration.ofSeconds(1));
            raw = new RawDatabase(url);
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void an_empty_database_gets_its_tables() {
            assertThat(database.schema().state()).isEqualTo(new SchemaState.Empty());

            assertThat(database.schema().migrate()).isEqualTo(new SchemaState.Current(Migrations.LATEST));

            assertThat(raw.tables())
                    .containsExactly(
                            "api_keys",
                            "audit_entries",
                            "browser_sessions",
                            "flyway_schema_history",
                            "leases",
                            "login_attempts",
                            "notes",
                            "oauth_clients",
                            "oauth_grants",
                            "oauth_transactions",
                            "receipts",
                            "sealing_check",
                            "signing_keys",
                            "spotify_connections",
                            "spotify_gates",
                            "users");
        }

        @Test
        void migrating_twice_changes_nothing() {
            database.schema().migrate();
            String before = raw.dump();

            assertThat(database.schema().migrate()).isEqualTo(new SchemaState.Current(Migrations.LATEST));

            assertThat(raw.dump()).isEqualTo(before);
        }

        @Test
        void of_several_that_migrate_at_once_all_find_the_tables() {
            var states = Crowd.of(4, caller -> database.schema().migrate());

            assertThat(states).containsOnly(new SchemaState.Current(Migrations.LATEST));
            assertThat(raw.list("SELECT version FROM flyway_schema_history WHERE version IS NOT NULL"))
                    .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
        }

        @Test
        void looking_changes_nothing() {
            database.schema().state();

            assertThat(raw.tables()).isEmpty();
        }

        @Test
        void tables_of_a_later_release_are_refused() {
            database.schema().migrate();
            raw.run("""
                    INSERT INTO flyway_schema_history
                      (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 'somebody', 1, TRUE)
                    """);

            assertThatThrownBy(database.schema()::state)
                    .isInstanceOf(SchemaTooNew.class)
                    .hasMessageContainingAll("version 999", "versions up to " + Migrations.LATEST);
            assertThatThrownBy(database.schema()::migrate).isInstanceOf(SchemaTooNew.class);
        }

        @Test
        void tables_of_another_program_are_left_alone() {
            raw.run("CREATE TABLE invoices (id BIGINT)");

            assertThatThrownBy(database.schema()::migrate)
                    .isInstanceOf(SchemaUnusable.class)
                    .hasMessageContaining("tables that are not ours");

            assertThat(raw.tables()).containsExactly("invoices");
        }

        @Test
        void a_migration_that_failed_half_way_is_done_again() {
            database.schema().migrate();
            raw.run("DROP TABLE spotify_connections");
            raw.run("DELETE FROM flyway_schema_history WHERE version > '1'");
            raw.run("UPDATE flyway_schema_history SET success = FALSE WHERE version = '1'");

            assertThat(database.schema().migrate()).isEqualTo(new SchemaState.Current(Migrations.LATEST));

            assertThat(raw.tables()).contains("spotify_connections");
        }

        @Test
        void an_upgrade_that_failed_half_way_is_done_again() {
            database.schema().migrate();
            raw.run("DROP INDEX notes_by_end");
            raw.run("DELETE FROM flyway_schema_history WHERE version > '2'");
            raw.run("UPDATE flyway_schema_history SET success = FALSE WHERE version = '2'");

            assertThat(database.schema().state()).isEqualTo(new SchemaState.Behind("1", Migrations.SCRIPTS.size() - 1));
            assertThat(database.schema().migrate()).isEqualTo(new SchemaState.Current(Migrations.LATEST));

            raw.run("DROP INDEX notes_by_end");
        }

        @Test
        void logins_that_were_under_way_before_the_upgrade_come_back_to_the_account() {
            database.schema().migrate();
            raw.run("DROP TABLE oauth_grants");
            raw.run("DROP TABLE oauth_transactions");
            raw.run("DROP TABLE oauth_clients");
            raw.run("ALTER TABLE login_attempts DROP COLUMN transaction_hash");
            raw.run("DELETE FROM flyway_schema_history WHERE version > '2'");
            raw.run("INSERT INTO login_attempts (state_hash, browser_hash, sealed_verifier, app, expires_at)"
                    + " VALUES ('s', 'b', CAST('00' AS BYTEA), 'app', CURRENT_TIMESTAMP)");

            assertThat(database.schema().state()).isEqualTo(new SchemaState.Behind("2", Migrations.SCRIPTS.size() - 2));
            assertThat(database.schema().migrate()).isEqualTo(new SchemaState.Current(Migrations.LATEST));

            assertThat(raw.list("SELECT state_hash FROM login_attempts WHERE transaction_hash IS NULL"))
                    .containsExactly("s");
            assertThat(raw.tables()).contains("oauth_clients", "oauth_grants", "oauth_transactions");
        }

        @Test
        void the_tables_of_the_first_version_get_what_is_new_and_keep_what_they_hold() {
            database.schema().migrate();
            raw.run("DROP TABLE notes");
            raw.run("DELETE FROM flyway_schema_history WHERE version > '1'");
            raw.run("INSERT INTO sealing_check (id, sealed) VALUES ('kept', CAST('00' AS BYTEA))");

            assertThat(database.schema().state()).isEqualTo(new SchemaState.Behind("1", Migrations.SCRIPTS.size() - 1));
            assertThat(database.schema().migrate()).isEqualTo(new SchemaState.Current(Migrations.LATEST));

            assertThat(raw.tables()).contains("notes");
            assertThat(raw.list("SELECT id FROM sealing_check")).containsExactly("kept");
        }

        @Test
        void browsers_that_were_signed_in_before_the_upgrade_stay_so_and_count_as_seen_then() {
            database.schema().migrate();
            raw.run("DROP TABLE audit_entries");
            raw.run("ALTER TABLE browser_sessions DROP COLUMN last_seen_at");
            raw.run("DELETE FROM flyway_schema_history WHERE version > '4'");
            raw.run("INSERT INTO users (id, spotify_account, user_name, display_name, welcomed, created_at,"
                    + " last_active_at) VALUES ('u', 'a', 'n', 'd', TRUE, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
            raw.run("INSERT INTO browser_sessions (id, user_id, token_hash, browser, created_at, expires_at)"
                    + " VALUES ('s', 'u', 't', 'Mozilla/5.0', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");

            assertThat(database.schema().migrate()).isEqualTo(new SchemaState.Current(Migrations.LATEST));

            assertThat(raw.list("SELECT id FROM browser_sessions WHERE last_seen_at >= created_at"))
                    .containsExactly("s");
            assertThat(raw.tables()).contains("audit_entries");
        }

        @Test
        void a_migration_that_was_killed_half_way_is_done_again() {
            database.schema().migrate();
            raw.run("DROP TABLE sealing_check");
            raw.run("DELETE FROM flyway_schema_history WHERE version >= '1'");

            assertThat(database.schema().migrate()).isEqualTo(new SchemaState.Current(Migrations.LATEST));

            assertThat(raw.tables()).contains("sealing_check");
        }
    }

    @Test
    void every_script_is_named_and_the_last_is_the_latest() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(Migrations.class.getResource("/db/migration"));
        try (var files = Files.list(Path.of(folder.toURI()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Migrations.SCRIPTS);
        }
        assertThat(Migrations.SCRIPTS.getLast()).startsWith("V" + Migrations.LATEST + "__");
    }
}
