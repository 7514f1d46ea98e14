package dev.spotifymcp.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.persistence.RealPostgres;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions that PostgreSQL gives up, because two cannot both go on. */
class BeingInEachOthersWay {

    private static final String ADD = "UPDATE counters SET total = total + 1 WHERE id = ?";

    private Database database;

    @BeforeEach
    void two_counters() {
        database = Database.open(RealPostgres.empty(), Duration.ofSeconds(10));
        database.change("CREATE TABLE counters (id BIGINT PRIMARY KEY, total BIGINT NOT NULL)");
        database.change("INSERT INTO counters VALUES (1, 0), (2, 0)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_deadlock_costs_nobody_anything() {
        var bothHold = new CyclicBarrier(2);
        var attempts = new AtomicInteger();

        Crowd.of(
                2,
                caller -> database.inTransaction(statements -> {
                    boolean first = attempts.incrementAndGet() <= 2;
                    statements.change(ADD, caller + 1L);
                    if (first) {
                        await(bothHold);
                    }
                    return statements.change(ADD, 2L - caller);
                }));

        assertThat(attempts).hasValue(3);
        assertThat(database.all("SELECT id FROM counters WHERE total = 2")).hasSize(2);
    }

    @Test
    void where_transactions_must_seem_to_have_come_one_by_one_they_are_begun_again() {
        var bothHaveRead = new CyclicBarrier(2);
        var attempts = new AtomicInteger();

        Crowd.of(
                2,
                caller -> database.inTransaction(statements -> {
                    boolean first = attempts.incrementAndGet() <= 2;
                    statements.change("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
                    long seen = statements
                            .first("SELECT CAST(sum(total) AS BIGINT) AS seen FROM counters")
                            .orElseThrow()
                            .number("seen");
                    if (first) {
                        await(bothHaveRead);
                    }
                    return statements.change("UPDATE counters SET total = ? WHERE id = ?", seen + 1, caller + 1L);
                }));

        assertThat(attempts).hasValue(3);
        assertThat(database.all("SELECT id FROM counters WHERE total IN (1, 2)"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void what_never_succeeds_is_tried_four_times_and_is_a_fault_then(String code) {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> database.inTransaction(statements -> {
                    attempts.incrementAndGet();
                    statements.change(ADD, 1L);
                    return statements.change(failingWith(code));
                }))
                .isInstanceOf(StorageFault.class);

        assertThat(attempts).hasValue(1 + Attempts.MOST_REPEATS);
        assertThat(database.all("SELECT id FROM counters WHERE total = 0")).hasSize(2);
        assertThat(database.poolUse().lent()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53200", "55P03", "40003"})
    void whatever_else_fails_is_tried_once(String code) {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> database.inTransaction(statements -> {
                    attempts.incrementAndGet();
                    return statements.change(failingWith(code));
                }))
                .isInstanceOf(StorageFault.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void a_statement_that_takes_too_long_is_ended_in_the_server_and_costs_no_connection() {
        assertThatThrownBy(() -> database.first("SELECT 1 AS one FROM pg_sleep(30)"))
                .isInstanceOf(StorageFault.class)
                .rootCause()
                .hasMessageContaining("statement timeout");

        assertThat(database.all(
                        "SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(30)%' AND state = 'active'"
                                + " AND pid <> pg_backend_pid()"))
                .isEmpty();
    }

    @Test
    void whoever_is_gone_in_the_middle_of_a_transaction_keeps_its_locks_for_ten_seconds_at_most() {
        assertThat(database.first("SELECT current_setting('idle_in_transaction_session_timeout') AS longest")
                        .orElseThrow()
                        .text("longest"))
                .isEqualTo("10s");
    }

    @Test
    void a_connection_to_a_server_that_takes_no_writes_any_more_is_left() {
        var process = new AtomicLong();

        assertThatThrownBy(() -> database.inTransaction(statements -> {
                    process.set(statements
                            .first("SELECT CAST(pg_backend_pid() AS BIGINT) AS process")
                            .orElseThrow()
                            .number("process"));
                    return statements.change(failingWith("25006"));
                }))
                .isInstanceOf(StorageFault.class);

        Awaitility.await()
                .until(() -> database.all("SELECT pid FROM pg_stat_activity WHERE pid = ?", process.get())
                        .isEmpty());
    }

    private static String failingWith(String code) {
        return "DO $$ BEGIN RAISE EXCEPTION 'planned' USING ERRCODE = '" + code + "'; END $$";
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            fail("the other did not come", alone);
        }
    }
}
