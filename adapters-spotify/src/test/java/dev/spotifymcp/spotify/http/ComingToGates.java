package dev.spotifymcp.spotify.http;

import static dev.spotifymcp.spotify.http.Upstream.APP;
import static dev.spotifymcp.spotify.http.Upstream.CHANGE;
import static dev.spotifymcp.spotify.http.Upstream.READ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spotify has closed stays closed, for whoever shares the gates: two ways out here stand for two replicas. */
class ComingToGates {

    private static final Duration TIME_ENOUGH = Duration.ofSeconds(10);

    private final Upstream spotify = new Upstream();
    private final SpotifyHttp elsewhere = spotify.wayOut(spotify::skip);

    @AfterEach
    void close() {
        spotify.close();
    }

    @ParameterizedTest
    @CsvSource({"6, 6", "30, 30", "300, 300", "20520, 20520", "86400, 86400", "999999, 86400"})
    void nothing_is_sent_on_any_replica_before_the_time_is_over(long retryAfter, long told) {
        spotify.simulator.faults().next(1, "/v1/me", Fault.rateLimited(Duration.ofSeconds(retryAfter)));
        spotify.call(READ);

        spotify.skip(Duration.ofSeconds(told - 6));

        assertThat(spotify.call(READ)).isEqualTo(Answer.refused(new Refusal.RateLimited(Duration.ofSeconds(6))));
        assertThat(spotify.call(elsewhere, READ, TIME_ENOUGH)).isInstanceOf(Answer.Refused.class);
        assertThat(spotify.arrived()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "", "1.5"})
    void a_time_that_means_nothing_is_half_a_minute(String retryAfter) {
        var reply = SimulatedReply.text(429, "Too many requests").with("Retry-After", retryAfter);
        spotify.simulator.faults().next(1, "/v1/me", new Fault.Instead(reply));
        spotify.call(READ);

        assertThat(spotify.call(READ)).isEqualTo(Answer.refused(new Refusal.RateLimited(Duration.ofSeconds(30))));
        assertThat(spotify.arrived()).isEqualTo(1);
    }

    @Test
    void a_used_up_quota_is_told_as_such_to_all_who_come_later() {
        spotify.simulator.faults().next(1, "/v1/me", Fault.quotaExhausted(Duration.ofHours(13)));
        spotify.call(READ);
        spotify.skip(Duration.ofHours(12));

        assertThat(spotify.call(elsewhere, READ, TIME_ENOUGH))
                .isEqualTo(Answer.refused(new Refusal.QuotaExhausted(Duration.ofHours(1))));
        assertThat(spotify.arrived()).isEqualTo(1);
    }

    @Test
    void one_bucket_of_one_app_is_closed_and_nothing_else() {
        spotify.simulator.faults().next(1, "/v1/me", Fault.quotaExhausted(Duration.ofHours(13)));
        spotify.call(READ);

        assertThat(spotify.call(CHANGE)).isInstanceOf(Answer.Given.class);
        assertThat(spotify.call(elsewhere, new ClientId("ownApp"), READ, TIME_ENOUGH))
                .isInstanceOf(Answer.Given.class);
    }

    @Test
    void a_short_time_is_waited_for_and_then_all_is_well_on_every_replica() {
        spotify.simulator.faults().next(1, "/v1/me", Fault.rateLimited(Duration.ofSeconds(2)));

        assertThat(spotify.call(READ)).isInstanceOf(Answer.Given.class);
        assertThat(spotify.call(elsewhere, READ, TIME_ENOUGH)).isInstanceOf(Answer.Given.class);

        assertThat(spotify.pauses).hasSize(1);
        assertThat(spotify.gates.closing(gate(), spotify.now())).isEmpty();
    }

    @Test
    void when_the_time_is_over_one_goes_ahead_and_the_crowd_learns_from_it() {
        spotify.simulator.faults().next(1, "/v1/me", Fault.quotaExhausted(Duration.ofHours(1)));
        spotify.call(READ);
        spotify.simulator.faults().next(1, "/v1/me", Fault.quotaExhausted(Duration.ofHours(1)));
        spotify.skip(Duration.ofHours(1));

        var answers = Crowd.of(40, caller -> spotify.call(READ));

        assertThat(answers).allMatch(Answer.Refused.class::isInstance);
        assertThat(spotify.arrived()).isEqualTo(2);
    }

    @Test
    void when_who_went_ahead_got_no_answer_the_next_goes_a_second_later() {
        spotify.simulator.faults().next(1, "/v1/me", Fault.rateLimited(Duration.ofSeconds(60)));
        spotify.call(READ);
        spotify.skip(Duration.ofSeconds(60));
        spotify.simulator.faults().next(2, "/v1/me", new Fault.Dropped());
        assertThat(spotify.call(READ)).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));

        spotify.skip(Doors.AHEAD);

        assertThat(spotify.call(elsewhere, READ, TIME_ENOUGH)).isInstanceOf(Answer.Given.class);
    }

    private static Gate gate() {
        return new Gate(APP, READ.bucket());
    }
}
