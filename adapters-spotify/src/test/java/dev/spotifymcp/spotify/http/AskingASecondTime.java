package dev.spotifymcp.spotify.http;

import static dev.spotifymcp.spotify.http.Upstream.CHANGE;
import static dev.spotifymcp.spotify.http.Upstream.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingASecondTime {

    private final Upstream spotify = new Upstream();

    @AfterEach
    void close() {
        spotify.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void a_read_gets_over_a_server_that_stumbles(int status) {
        spotify.simulator.faults().next(1, "/v1/me", Fault.broken(status, "Bad gateway."));

        assertThat(spotify.call(READ)).isInstanceOf(Answer.Given.class);

        assertThat(spotify.arrived()).isEqualTo(2);
        assertThat(spotify.pauses)
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofMillis(100), Duration.ofMillis(300)));
    }

    @Test
    void a_read_is_sent_no_more_than_twice() {
        spotify.simulator.faults().always("/v1/me", Fault.edgeDown());

        assertThat(spotify.call(READ)).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));

        assertThat(spotify.arrived()).isEqualTo(2);
    }

    @Test
    void a_server_error_that_tends_to_come_back_is_not_asked_for_again() {
        spotify.simulator.faults().always("/v1/me", Fault.broken(500, "Server error."));

        assertThat(spotify.call(READ)).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));

        assertThat(spotify.arrived()).isEqualTo(1);
    }

    @Test
    void without_the_time_for_it_nothing_is_asked_again() {
        spotify.simulator.faults().always("/v1/me", Fault.edgeDown());

        spotify.call(READ, Duration.ofMillis(350));

        assertThat(spotify.arrived()).isEqualTo(1);
        assertThat(spotify.pauses).isEmpty();
    }

    @Test
    void a_read_on_a_dead_connection_is_sent_over_another_one_once() {
        spotify.simulator.faults().next(1, "/v1/me", new Fault.Dropped());

        assertThat(spotify.call(READ)).isInstanceOf(Answer.Given.class);

        assertThat(spotify.arrived()).isEqualTo(2);
    }

    @Test
    void connections_that_keep_dying_are_an_outage() {
        spotify.simulator.faults().always("/v1/me", new Fault.Dropped());

        assertThat(spotify.call(READ)).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));

        assertThat(spotify.arrived()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_change_that_a_server_stumbled_over_is_never_sent_again(int status) {
        spotify.simulator.faults().always("/v1/me", Fault.broken(status, "Bad gateway."));

        assertThat(spotify.call(CHANGE)).isEqualTo(Answer.refused(new Refusal.OutcomeUnknown()));

        assertThat(spotify.arrived()).isEqualTo(1);
    }

    @Test
    void a_change_whose_answer_was_lost_has_happened_once_and_is_reported_as_unknown() {
        spotify.simulator.faults().always("/v1/me", new Fault.AnswerLost());

        assertThat(spotify.call(CHANGE)).isEqualTo(Answer.refused(new Refusal.OutcomeUnknown()));

        assertThat(spotify.arrived()).isEqualTo(1);
        assertThat(spotify.made()).isEqualTo(1);
    }

    @Test
    void a_change_on_a_dead_connection_is_not_sent_over_another_one() {
        spotify.simulator.faults().always("/v1/me", new Fault.Dropped());

        assertThat(spotify.call(CHANGE)).isEqualTo(Answer.refused(new Refusal.OutcomeUnknown()));

        assertThat(spotify.arrived()).isEqualTo(1);
        assertThat(spotify.made()).isZero();
    }

    @Test
    void a_short_wait_that_spotify_asks_for_is_kept_unseen() {
        spotify.simulator.faults().next(1, "/v1/me", Fault.rateLimited(Duration.ofSeconds(2)));

        assertThat(spotify.call(READ)).isInstanceOf(Answer.Given.class);

        assertThat(spotify.arrived()).isEqualTo(2);
        assertThat(spotify.pauses)
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_200)));
    }

    @Test
    void a_change_that_was_turned_away_at_the_door_is_brought_again_and_happens_once() {
        spotify.simulator.faults().next(1, "/v1/me", Fault.rateLimited(Duration.ofSeconds(2)));

        assertThat(spotify.call(CHANGE)).isInstanceOf(Answer.Given.class);

        assertThat(spotify.arrived()).isEqualTo(2);
        assertThat(spotify.made()).isEqualTo(1);
    }

    @Test
    void who_is_turned_away_twice_is_told_so() {
        spotify.simulator.faults().always("/v1/me", Fault.rateLimited(Duration.ofSeconds(2)));

        assertThat(spotify.call(READ)).isEqualTo(Answer.refused(new Refusal.RateLimited(Duration.ofSeconds(2))));

        assertThat(spotify.arrived()).isEqualTo(2);
    }

    @Test
    void a_long_wait_is_told_and_not_waited_for() {
        spotify.simulator.faults().always("/v1/me", Fault.rateLimited(Duration.ofSeconds(6)));

        assertThat(spotify.call(READ)).isEqualTo(Answer.refused(new Refusal.RateLimited(Duration.ofSeconds(6))));

        assertThat(spotify.arrived()).isEqualTo(1);
        assertThat(spotify.pauses).isEmpty();
    }

    @Test
    void a_wait_that_is_longer_than_the_time_left_is_told() {
        spotify.simulator.faults().always("/v1/me", Fault.rateLimited(Duration.ofSeconds(3)));

        assertThat(spotify.call(READ, Duration.ofSeconds(3)))
                .isEqualTo(Answer.refused(new Refusal.RateLimited(Duration.ofSeconds(3))));

        assertThat(spotify.arrived()).isEqualTo(1);
    }

    @Test
    void a_wait_of_unknown_length_is_told() {
        spotify.simulator.faults().always("/v1/me", Fault.rateLimitedForAnUnknownTime());

        assertThat(spotify.call(READ)).isEqualTo(Answer.refused(new Refusal.RateLimited(Duration.ofSeconds(30))));

        assertThat(spotify.arrived()).isEqualTo(1);
    }

    @Test
    void a_used_up_quota_is_never_waited_for() {
        spotify.simulator.faults().always("/v1/me", Fault.quotaExhausted(Duration.ofSeconds(2)));

        assertThat(spotify.call(READ)).isEqualTo(Answer.refused(new Refusal.QuotaExhausted(Duration.ofSeconds(2))));

        assertThat(spotify.arrived()).isEqualTo(1);
    }

    @Test
    void who_goes_away_during_a_pause_is_not_waited_for() {
        spotify.simulator.faults().always("/v1/me", Fault.edgeDown());
        SpotifyHttp way = spotify.wayOut(pause -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> spotify.call(way, READ, Duration.ofSeconds(10)))
                .isInstanceOf(Cancelled.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(spotify.arrived()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_not_asked_about_twice() {
        assertThat(spotify.call(ApiRequest.get("nowhere").about("place")))
                .isEqualTo(Answer.refused(new Refusal.NotFound("place")));

        assertThat(spotify.arrived()).isEqualTo(1);
    }
}
