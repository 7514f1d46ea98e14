package dev.spotifymcp.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.traffic.Closing.Cause;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingGates {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Gate GATE = new Gate(new ClientId("app"), new Bucket("search"));

    @ParameterizedTest
    @CsvSource({"0, 60", "1, 60", "999, 60", "1000, 59", "59000, 1", "59999, 1", "60000, 1", "99000, 1"})
    void who_comes_back_to_the_second_does_not_come_too_early(long millisLater, long told) {
        var closing = new Closing(GATE, Cause.RATE, NOON.plusSeconds(60));

        assertThat(closing.refusal(NOON.plusMillis(millisLater)))
                .isEqualTo(new Refusal.RateLimited(Duration.ofSeconds(told)));
    }

    @Test
    void a_used_up_quota_is_told_apart() {
        assertThat(new Closing(GATE, Cause.QUOTA, NOON.plusSeconds(60)).refusal(NOON))
                .isEqualTo(new Refusal.QuotaExhausted(Duration.ofMinutes(1)));
    }

    @Test
    void a_closing_is_over_at_its_end() {
        var closing = new Closing(GATE, Cause.RATE, NOON);

        assertThat(closing.isOver(NOON.minusNanos(1))).isFalse();
        assertThat(closing.isOver(NOON)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_cause_is_found_again_by_its_word(Cause cause) {
        assertThat(Cause.of(cause.word())).contains(cause);
        assertThat(Cause.of("more")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Search", "me/player", "37i9dQZF1DXcBWIGoYBM5M", "a b"})
    void an_id_is_no_bucket(String name) {
        assertThatThrownBy(() -> new Bucket(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
