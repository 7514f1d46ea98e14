package dev.spotifymcp.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Balancers ask often, wait for a second, and believe what they hear. */
class AskingWhetherItIsReady {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private CuttableWire wire;
    private RawDatabase raw;
    private Persistence stores;

    @BeforeEach
    void a_store_at_the_end_of_a_wire() throws IOException {
        String database = RealPostgres.emptyDatabase();
        raw = new RawDatabase(DatabaseUrl.parse(database));
        URI place = URI.create(database);
        wire = new CuttableWire(place.getPort());
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://%s@127.0.0.1:%d%s".formatted(place.getUserInfo(), wire.port(), place.getPath()));
        stores = Persistence.open(new StorageSettings(url, new KeySource.Fleeting()));
    }

    @AfterEach
    void close() throws IOException {
        stores.close();
        wire.close();
    }

    @Test
    void however_many_ask_one_looks_and_over_one_connection() {
        assertThat(Crowd.of(200, caller -> stores.isReady())).containsOnly(true);
        assertThat(Crowd.of(200, caller -> stores.isReady())).containsOnly(true);

        await().untilAsserted(() -> assertThat(connections()).hasSizeLessThanOrEqualTo(11));
        assertThat(stores.poolUse().lent()).isZero();
    }

    @Test
    void who_hears_nothing_is_told_so_within_a_second() {
        assertThat(stores.isReady()).isTrue();
        wire.swallow();

        for (int time = 0; time < 4; time++) {
            Instant begin = Instant.now();
            assertThat(stores.isReady()).isFalse();
            assertThat(Duration.between(begin, Instant.now())).isLessThan(A_SECOND);
        }

        wire.mend();
        await().atMost(Duration.ofSeconds(5)).until(stores::isReady);
    }

    @Test
    void a_connection_that_was_ended_is_no_news_about_the_database() {
        assertThat(stores.isReady()).isTrue();

        raw.list("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'spotify-mcp'"
                + " AND datname = current_database() AND query LIKE '%transaction_read_only%'");

        assertThat(stores.isReady()).isTrue();
    }

    @Test
    void it_leaves_no_connection_behind() {
        assertThat(stores.isReady()).isTrue();

        stores.close();

        assertThat(stores.isReady()).isFalse();
        await().untilAsserted(() -> assertThat(connections()).isEmpty());
    }

    private List<String> connections() {
        return raw.list("SELECT pid FROM pg_stat_activity"
                + " WHERE application_name = 'spotify-mcp' AND datname = current_database()");
    }
}
