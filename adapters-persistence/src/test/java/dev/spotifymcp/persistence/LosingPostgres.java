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
import dev.spotifymcp.persistence.database.DatabaseUnavailable;
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostgreSQL goes away, and comes back. */
class LosingPostgres {

    private CuttableWire wire;
    private Persistence stores;
    private UserId alice;

    @BeforeEach
    void a_store_at_the_end_of_a_wire() throws IOException {
        URI database = URI.create(RealPostgres.emptyDatabase());
        wire = new CuttableWire(database.getPort());
        stores = Persistence.open(onTheWire(database.getUserInfo(), database.getPath()));
        alice = stores.users().recognise(ALICE, aUserId(), NOON).id();
    }

    @AfterEach
    void close() throws IOException {
        stores.close();
        wire.close();
    }

    private StorageSettings onTheWire(String userinfo, String path) {
        return new StorageSettings(
                DatabaseUrl.parse("postgresql://%s@127.0.0.1:%d%s".formatted(userinfo, wire.port(), path)),
                new KeySource.Fleeting());
    }

    @Test
    void while_it_is_down_everything_faults_soon_and_nothing_is_ready() {
        wire.cut();

        Instant begin = Instant.now();
        var answers = Crowd.of(30, caller -> {
            assertThatThrownBy(() -> stores.users().find(alice)).isInstanceOf(StorageFault.class);
            assertThatThrownBy(() -> stores.apiKeys().of(alice)).isInstanceOf(StorageFault.class);
            return stores.isReady();
        });

        assertThat(answers).containsOnly(false);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void it_is_ready_within_five_seconds_after_it_is_back() {
        wire.cut();
        for (int i = 0; i < 3; i++) {
            assertThat(stores.isReady()).isFalse();
        }

        wire.mend();

        await().atMost(Duration.ofSeconds(5)).until(stores::isReady);
        assertThat(stores.users().find(alice)).isPresent();
        assertThat(Crowd.of(30, caller -> stores.apiKeys().of(alice))).containsOnly(List.of());
    }

    @Test
    void a_wire_that_swallows_everything_holds_nobody_for_long() {
        wire.swallow();

        Instant begin = Instant.now();
        assertThatThrownBy(() -> stores.users().find(alice)).isInstanceOf(StorageFault.class);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));

        wire.mend();
        await().atMost(Duration.ofSeconds(5)).until(stores::isReady);
    }

    @Test
    void one_that_is_not_there_at_the_start_is_reported_without_the_password() {
        wire.cut();

        assertThatThrownBy(() -> Persistence.open(onTheWire("ann:sesame", "/music")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("127.0.0.1:" + wire.port() + "/music cannot be opened")
                .satisfies(problem -> assertThat(stackTraceOf(problem)).doesNotContain("sesame"));
    }

    private static String stackTraceOf(Throwable problem) {
        var text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, postgres, has a user or password that the database refuses",
        "postgres, nothing, names a database that does not exist"
    })
    void a_url_that_it_refuses_is_the_operators_to_change(String user, String database, String problem) {
        var settings =
                new StorageSettings(DatabaseUrl.parse(RealPostgres.url(user, database)), new KeySource.Fleeting());

        assertThatThrownBy(() -> Persistence.open(settings))
                .isInstanceOf(UnusableSetting.class)
                .hasMessage("DATABASE_URL " + problem);
    }
}
