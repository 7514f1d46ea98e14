package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.spotifymcp.application.account.AccountSamples;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.persistence.database.SchemaState;
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.sealing.Vault;
import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens at the start, and above all what does not happen with the wrong key. */
class OpeningTheStores {

    @Nested
    class OfH2 extends OnADatabase {
        @Override
        DatabaseUrl emptyDatabase() {
            return DatabaseUrl.embedded(directory);
        }
    }

    @Nested
    class OfPostgres extends OnADatabase {
        @Override
        DatabaseUrl emptyDatabase() {
            return RealPostgres.empty();
        }
    }

    abstract static class OnADatabase {

        @TempDir
        Path temporary;

        DataDirectory directory;
        private DatabaseUrl url;
        private RawDatabase raw;

        abstract DatabaseUrl emptyDatabase();

        @BeforeEach
        void nothing_is_stored() {
            directory = new DataDirectory(temporary.resolve("data"));
            url = emptyDatabase();
            raw = new RawDatabase(url);
        }

        @Test
        void what_was_stored_is_there_at_the_next_start() {
            SpotifyConnection connection = storeOneConnection(keptInDirectory());

            try (var again = Persistence.open(keptInDirectory())) {
                assertThat(again.spotifyConnections().find(connection.user())).contains(connection);
                assertThat(again.isReady()).isTrue();
            }
        }

        @Test
        void another_key_is_refused_and_changes_nothing() {
            storeOneConnection(given());
            String before = raw.dump();

            var refusal = catchThrowableOfType(UnusableSetting.class, () -> Persistence.open(given()));

            assertThat(refusal.variable()).isEqualTo("TOKEN_ENCRYPTION_KEY");
            assertThat(refusal).hasMessageContaining("does not open the data");
            assertThat(raw.dump()).isEqualTo(before);
        }

        @Test
        void a_missing_key_is_refused_over_existing_data_and_no_new_one_made() throws IOException {
            storeOneConnection(keptInDirectory());
            Path key = directory.file("token-encryption-key.json");
            Files.delete(key);
            String before = raw.dump();

            assertThatThrownBy(() -> Persistence.open(keptInDirectory()))
                    .isInstanceOf(UnusableSetting.class)
                    .hasMessageStartingWith("TOKEN_ENCRYPTION_KEY is missing");

            assertThat(key).doesNotExist();
            assertThat(raw.dump()).isEqualTo(before);
        }

        @Test
        void a_key_that_was_used_once_counts_although_no_data_came() {
            Persistence.open(given()).close();

            assertThatThrownBy(() -> Persistence.open(given())).isInstanceOf(UnusableSetting.class);
        }

        @Test
        void after_a_refusal_the_right_key_still_opens() {
            StorageSettings right = given();
            SpotifyConnection connection = storeOneConnection(right);
            assertThatThrownBy(() -> Persistence.open(given())).isInstanceOf(UnusableSetting.class);

            try (var again = Persistence.open(right)) {
                assertThat(again.spotifyConnections().find(connection.user())).contains(connection);
            }
        }

        @Test
        void a_check_of_nothing_finds_nothing_and_makes_neither_tables_nor_key() {
            assertThat(Persistence.check(keptInDirectory())).isEqualTo(new SchemaState.Empty());

            assertThat(raw.tables()).isEmpty();
            assertThat(directory.file("token-encryption-key.json")).doesNotExist();
        }

        @Test
        void a_check_passes_with_the_right_key_and_refuses_another() {
            StorageSettings right = given();
            storeOneConnection(right);

            assertThat(Persistence.check(right)).isEqualTo(new SchemaState.Current("8"));
            assertThatThrownBy(() -> Persistence.check(given()))
                    .isInstanceOf(UnusableSetting.class)
                    .hasMessageStartingWith("TOKEN_ENCRYPTION_KEY");
        }

        @Test
        void the_tables_can_be_made_without_any_key() {
            assertThat(Persistence.migrate(url)).isEqualTo(new SchemaState.Current("8"));

            Persistence.open(given()).close();
        }

        private StorageSettings keptInDirectory() {
            return new StorageSettings(url, new KeySource.KeptIn(directory));
        }

        /** Another key at every call. */
        private StorageSettings given() {
            return new StorageSettings(url, new KeySource.Given(Vault.newKeyset()));
        }

        private static SpotifyConnection storeOneConnection(StorageSettings settings) {
            try (var stores = Persistence.open(settings)) {
                UserId alice = stores.users().recognise(ALICE, aUserId(), NOON).id();
                SpotifyConnection connection = AccountSamples.connection(alice);
                stores.spotifyConnections().connect(connection);
                return connection;
            }
        }
    }

    @Test
    void a_demonstration_keeps_nothing() {
        try (var one = Persistence.open(StorageSettings.inMemory());
                var other = Persistence.open(StorageSettings.inMemory())) {
            UserId alice = one.users().recognise(ALICE, aUserId(), NOON).id();

            assertThat(other.users().find(alice)).isEmpty();
        }
    }
}
