package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Strangers can begin any number of logins; what they leave behind has to go however much it is. */
class ForgettingWhatIsOver {

    @Test
    void many_thousand_expired_logins_are_forgotten_and_counted_and_the_others_kept() {
        try (SqlStores stores = SqlStores.on(DatabaseUrl.inMemory())) {
            begin(stores, 10_000, "old", "2026-11-22 11:59:59+00");
            begin(stores, 3, "new", "2026-11-22 12:30:00+00");

            assertThat(stores.loginAttempts().purge(NOON)).isEqualTo(10_000);
            assertThat(stores.loginAttempts().purge(NOON)).isZero();

            assertThat(stores.loginAttempts().purge(NOON.plus(Duration.ofHours(1))))
                    .isEqualTo(3);
        }
    }

    /** So many logins that end one second after the other, the last of them then. */
    private static void begin(SqlStores stores, int count, String name, String end) {
        stores.raw().run("""
                        INSERT INTO login_attempts (state_hash, browser_hash, sealed_verifier, app, expires_at)
                        SELECT '%s' || "X", 'browser', CAST('00' AS BYTEA), 'app',
                               DATEADD(SECOND, "X" - %d, TIMESTAMP WITH TIME ZONE '%s')
                        FROM SYSTEM_RANGE(1, %d)
                        """.formatted(name, count, end, count));
    }
}
