package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.NoteName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The race between two first notes of one name, not left to chance: the other replica is held before its commit. */
class LeavingNotesAtTheSameMoment {

    private static final NoteName NAME = new NoteName("log level");
    private static final Instant UNTIL = NOON.plusSeconds(3_600);
    private static final int WRITERS = 4;

    private SqlStores stores;
    private UserId alice;

    @BeforeEach
    void somebody_has_logged_in() {
        stores = SqlStores.on(RealPostgres.empty());
        alice = stores.users().recognise(ALICE, aUserId(), NOON).id();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_note_takes_the_place_of_one_that_nobody_could_see_yet()
            throws SQLException, InterruptedException, ExecutionException {
        List<String> texts = List.of("debug", "info", "warning", "error");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = stores.raw().connect()) {
            other.setAutoCommit(false);
            leaveUncommitted(other);
            List<Future<?>> writers = new ArrayList<>();
            texts.forEach(
                    text -> writers.add(threads.submit(() -> stores.notes().leave(alice, NAME, text, UNTIL))));

            await().until(() -> waiting() == WRITERS);
            other.commit();

            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(stores.notes().find(alice, NAME, NOON)).get().isIn(texts);
        }
    }

    private void leaveUncommitted(Connection other) throws SQLException {
        try (var statement = other.createStatement()) {
            statement.execute("""
                    INSERT INTO notes (owner_id, note_name, sealed_text, expires_at)
                    VALUES ('%s', '%s', CAST('00' AS BYTEA), TIMESTAMP WITH TIME ZONE '2026-11-22 13:00:00+00')
                    """.formatted(alice.value(), NAME.value()));
        }
    }

    private int waiting() {
        return stores.raw()
                .list("SELECT pid FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
                .size();
    }
}
