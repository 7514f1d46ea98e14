package dev.spotifymcp.spotify.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakingOff {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Breaker breaker = new Breaker();

    @Test
    void nine_failures_say_nothing() {
        fails(9, NOON);
        assertThat(breaker.lets(NOON)).isTrue();

        fails(1, NOON);
        assertThat(breaker.lets(NOON)).isFalse();
    }

    @Test
    void failures_that_are_fewer_than_successes_say_nothing() {
        IntStream.range(0, 30).forEach(each -> breaker.succeeded(NOON));

        fails(29, NOON);
        assertThat(breaker.lets(NOON)).isTrue();

        fails(1, NOON);
        assertThat(breaker.lets(NOON)).isFalse();
    }

    @Test
    void failures_of_ten_seconds_ago_are_forgotten() {
        fails(9, NOON);

        fails(9, NOON.plus(Breaker.WINDOW));

        assertThat(breaker.lets(NOON.plus(Breaker.WINDOW))).isTrue();
    }

    @Test
    void one_at_a_time_finds_out_whether_it_is_over() {
        fails(10, NOON);
        Instant later = NOON.plus(Breaker.REST);

        assertThat(breaker.lets(later.minusNanos(1))).isFalse();
        assertThat(Crowd.of(20, caller -> breaker.lets(later))).containsOnlyOnce(true);
    }

    @Test
    void who_finds_that_it_is_not_over_leaves_the_next_to_find_out_later() {
        fails(10, NOON);
        Instant later = NOON.plus(Breaker.REST);
        breaker.lets(later);

        breaker.failed(later);

        assertThat(breaker.lets(later.plusSeconds(1))).isFalse();
        assertThat(breaker.lets(later.plus(Breaker.REST))).isTrue();
    }

    @Test
    void a_clock_that_is_set_back_does_not_make_it_last() {
        fails(10, NOON);
        Instant anHourEarlier = NOON.minusSeconds(3_600);

        assertThat(breaker.lets(anHourEarlier)).isTrue();
        assertThat(breaker.lets(anHourEarlier)).isFalse();
        assertThat(breaker.lets(anHourEarlier.plus(Breaker.REST))).isTrue();
    }

    @Test
    void who_finds_that_it_is_over_lets_all_through() {
        fails(10, NOON);
        breaker.lets(NOON.plus(Breaker.REST));

        breaker.succeeded(NOON.plus(Breaker.REST));

        assertThat(breaker.lets(NOON.plus(Breaker.REST))).isTrue();
        assertThat(breaker.lets(NOON.plus(Breaker.REST))).isTrue();
    }

    private void fails(int times, Instant when) {
        IntStream.range(0, times).forEach(each -> breaker.failed(when));
    }
}
