package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Work that one replica does for all. */
@ParameterizedClass
@EnumSource
class TakingLeases {

    private SqlStores stores;

    private final EmptyDatabase database;

    TakingLeases(EmptyDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        stores = SqlStores.on(database.made());
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private boolean take(String work, int second) {
        return stores.persistence()
                .leases()
                .take(work, NOON.plusSeconds(second), NOON.plusSeconds(second).plusSeconds(60));
    }

    @Test
    void of_twenty_replicas_that_ask_at_once_one_works() {
        assertThat(Crowd.of(20, replica -> take("tidying", 0))).containsOnlyOnce(true);
        assertThat(Crowd.of(20, replica -> take("tidying", 60))).containsOnlyOnce(true);
    }

    @Test
    void whoever_asks_again_too_early_does_not_work() {
        take("tidying", 0);

        assertThat(take("tidying", 59)).isFalse();
        assertThat(take("tidying", 60)).isTrue();
    }

    @Test
    void one_work_does_not_wait_for_another() {
        take("tidying", 0);

        assertThat(take("sweeping", 0)).isTrue();
    }
}
