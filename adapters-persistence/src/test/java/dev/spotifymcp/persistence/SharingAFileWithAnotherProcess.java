package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.persistence.database.DatabaseInUse;
import dev.spotifymcp.persistence.database.DatabaseUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database, when processes die or meet. */
class SharingAFileWithAnotherProcess {

    @TempDir
    Path directory;

    @Test
    void a_killed_process_has_lost_nothing_it_had_acknowledged() throws Exception {
        List<String> acknowledged = new ArrayList<>();

        for (int writes : new int[] {1, 300, 700}) {
            try (var child = WritingChild.in(directory)) {
                acknowledged.addAll(child.stored(writes));
                acknowledged.addAll(child.kill());
            }
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(1_001);
        try (var stores = Persistence.open(WritingChild.settings(directory))) {
            assertThat(acknowledged)
                    .allSatisfy(id ->
                            assertThat(stores.users().find(new UserId(id))).isPresent());
        }
    }

    @Test
    void a_second_process_is_refused_and_the_first_goes_on() throws Exception {
        try (var child = WritingChild.in(directory)) {
            child.stored(1);

            assertThatThrownBy(() -> Persistence.open(WritingChild.settings(directory)))
                    .isInstanceOf(DatabaseInUse.class)
                    .hasMessageContainingAll("in use by another process", directory.toString());

            assertThat(child.stored(5)).hasSize(5);
        }
    }

    @Test
    void a_file_that_was_overwritten_is_refused_and_left_as_it_is() throws IOException {
        Persistence.open(WritingChild.settings(directory)).close();
        Path file = directory.resolve("spotify-mcp.mv.db");
        byte[] noise = "no database, but something else ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        Files.write(file, noise);

        assertThatThrownBy(() -> Persistence.open(WritingChild.settings(directory)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("cannot be opened");

        assertThat(file).hasBinaryContent(noise);
    }

    /** What a full disk leaves of a copy, and what H2 would take for a new database. */
    @Test
    void an_empty_file_is_refused_and_left_as_it_is() throws IOException {
        Persistence.open(WritingChild.settings(directory)).close();
        Path file = directory.resolve("spotify-mcp.mv.db");
        Files.write(file, new byte[0]);

        assertThatThrownBy(() -> Persistence.open(WritingChild.settings(directory)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("cannot be opened");

        assertThat(file).isEmptyFile();
    }

    /** H2 closes itself when it cannot read or write. */
    @Test
    void a_database_that_has_closed_itself_is_opened_again_and_none_is_begun_where_its_file_has_gone()
            throws Exception {
        StorageSettings settings = WritingChild.settings(directory);
        Path file = directory.resolve("spotify-mcp.mv.db");
        try (var stores = Persistence.open(settings)) {
            shutDown(settings);
            await().ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(stores.users().find(aUserId())).isEmpty());
            assertThat(stores.isReady()).isTrue();

            shutDown(settings);
            Files.delete(file);
            for (int time = 0; time < 3; time++) {
                assertThatThrownBy(() -> stores.users().find(aUserId())).isInstanceOf(StorageFault.class);
                assertThat(stores.isReady()).isFalse();
            }
            assertThat(file).doesNotExist();
            assertThat(stores.poolUse().lent()).isZero();
        }
    }

    private static void shutDown(StorageSettings settings) throws SQLException {
        try (var connection = new RawDatabase(settings.database()).connect();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
    }

    @Test
    void a_file_that_was_cut_short_is_refused_and_left_as_it_is() throws IOException {
        Persistence.open(WritingChild.settings(directory)).close();
        Path file = directory.resolve("spotify-mcp.mv.db");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(5_000);
        }

        assertThatThrownBy(() -> Persistence.open(WritingChild.settings(directory)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("cannot be opened");

        assertThat(Files.size(file)).isEqualTo(5_000);
    }
}
