package dev.spotifymcp.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.persistence.RealPostgres;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningStatements {

    private static final String INSERT = "INSERT INTO notes (id, words, moment) VALUES (?, ?, ?)";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Nested
    class OnH2 extends OnADatabase {
        @Override
        DatabaseUrl emptyDatabase() {
            return DatabaseUrl.inMemory();
        }
    }

    @Nested
    class OnPostgres extends OnADatabase {
        @Override
        DatabaseUrl emptyDatabase() {
            return RealPostgres.empty();
        }
    }

    abstract static class OnADatabase {

        private Database database;

        abstract DatabaseUrl emptyDatabase();

        @BeforeEach
        void one_table() {
            database = Database.open(emptyDatabase(), Duration.ofSeconds(1));
            database.change(
                    "CREATE TABLE notes (id BIGINT PRIMARY KEY, words VARCHAR, moment TIMESTAMP WITH TIME ZONE)");
        }

        @AfterEach
        void close() {
            database.close();
        }

        @ParameterizedTest
        @CsvSource({
            "2026-11-22T12:00:00.123456789Z, 2026-11-22T12:00:00.123456Z",
            "2026-11-22T12:00:00.999999999Z, 2026-11-22T12:00:00.999999Z",
            "2026-03-29T01:30:00Z,           2026-03-29T01:30:00Z",
            "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999999Z"
        })
        void moments_are_kept_to_the_microsecond_and_never_rounded_up(Instant given, Instant kept) {
            database.change(INSERT, 1L, "now", given);

            assertThat(theNote().instant("moment")).isEqualTo(kept);
        }

        @Test
        void what_is_null_is_no_moment() {
            database.change(INSERT, 1L, "never", null);

            assertThat(theNote().anyInstant("moment")).isEmpty();
        }

        @Test
        void a_zero_character_is_dropped() {
            database.change(INSERT, 1L, "al\0ice", NOW);

            assertThat(theNote().text("words")).isEqualTo("alice");
        }

        @Test
        void half_a_character_does_no_harm() {
            database.change(INSERT, 1L, "\uD83C", NOW);

            assertThat(theNote().text("words")).hasSize(1);
        }

        @Test
        void a_statement_that_fails_is_a_fault_and_gives_its_connection_back() {
            database.change(INSERT, 1L, "first", NOW);

            for (int i = 0; i < Pool.CONNECTIONS + 1; i++) {
                assertThatThrownBy(() -> database.change(INSERT, 1L, "again", NOW))
                        .isInstanceOf(StorageFault.class);
                assertThatThrownBy(() -> database.first("SELECT nothing FROM nowhere"))
                        .isInstanceOf(StorageFault.class);
                assertThatThrownBy(() -> database.all("SELECT nothing FROM nowhere"))
                        .isInstanceOf(StorageFault.class);
            }

            assertThat(database.poolUse().lent()).isZero();
            assertThat(database.isReady()).isTrue();
        }

        @Test
        void a_transaction_that_fails_leaves_nothing() {
            assertThatThrownBy(() -> database.inTransaction(statements -> {
                        statements.change(INSERT, 1L, "first", NOW);
                        return statements.change(INSERT, 1L, "again", NOW);
                    }))
                    .isInstanceOf(StorageFault.class);

            assertThat(database.all("SELECT id FROM notes")).isEmpty();
            assertThat(database.poolUse().lent()).isZero();
        }

        @Test
        void whatever_ends_a_transaction_undoes_it() {
            assertThatThrownBy(() -> database.inTransaction(statements -> {
                        statements.change(INSERT, 1L, "first", NOW);
                        throw new IllegalStateException("changed our mind");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(database.all("SELECT id FROM notes")).isEmpty();
            assertThat(database.poolUse().lent()).isZero();
        }

        @Test
        void who_gets_no_connection_is_told_so_soon() throws InterruptedException {
            var taken = new CountDownLatch(Pool.CONNECTIONS);
            var release = new CountDownLatch(1);
            for (int i = 0; i < Pool.CONNECTIONS; i++) {
                Thread.startVirtualThread(() -> hold(taken, release));
            }
            assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();

            assertThatThrownBy(() -> database.first("SELECT 1 AS one"))
                    .isInstanceOf(StorageFault.class)
                    .rootCause()
                    .hasMessageContaining("Connection is not available");
            // Busy is not gone: a balancer that took this for an outage would send everybody to the others.
            assertThat(database.isReady()).isTrue();

            release.countDown();
        }

        @Test
        void a_closed_database_is_not_ready_and_faults() {
            database.close();

            assertThat(database.isReady()).isFalse();
            assertThatThrownBy(() -> database.first("SELECT 1 AS one")).isInstanceOf(StorageFault.class);
        }

        private Row theNote() {
            return database.first("SELECT words, moment FROM notes WHERE id = ?", 1L)
                    .orElseThrow();
        }

        /** Asks several times, a second each: the pool is still being filled, which takes long on a busy machine. */
        private void hold(CountDownLatch taken, CountDownLatch release) {
            boolean held = false;
            for (int time = 0; time < 20 && !held; time++) {
                try {
                    held = database.inTransaction(statements -> {
                        statements.first("SELECT 1 AS one");
                        taken.countDown();
                        return await(release);
                    });
                } catch (StorageFault notYet) {
                    held = false;
                }
            }
        }

        private static boolean await(CountDownLatch latch) {
            try {
                latch.await();
                return true;
            } catch (InterruptedException stopped) {
                throw new AssertionError("the test was stopped", stopped);
            }
        }
    }
}
