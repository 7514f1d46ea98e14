package dev.spotifymcp.spotify.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HowLongToWait {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1,1", "5,5", "30,30", "86400,86400", "' 7 ',7"})
    void seconds_are_seconds(String header, long seconds) {
        assertThat(RetryAfter.read(header, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void a_date_is_the_time_until_then() {
        assertThat(RetryAfter.read("Sun, 22 Nov 2026 12:01:30 GMT", NOW)).contains(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "Sun, 22 Nov 2026 11:00:00 GMT"})
    void no_time_at_all_is_still_a_second(String header) {
        assertThat(RetryAfter.read(header, NOW)).contains(Duration.ofSeconds(1));
    }

    @Test
    void nobody_is_locked_out_for_more_than_a_day() {
        assertThat(RetryAfter.read("999999999", NOW)).contains(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "1.5", "soon", "99999999999999999999", "٣", "1e3", "Sun, 22 Nov 2026"})
    void anything_else_means_nothing(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }
}
