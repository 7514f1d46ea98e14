package dev.spotifymcp.spotify.http;

import static dev.spotifymcp.spotify.http.Upstream.CHANGE;
import static dev.spotifymcp.spotify.http.Upstream.READ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class SparingASpotifyThatIsDown {

    private static final Answer<JsonNode> UNAVAILABLE = Answer.refused(new Refusal.SpotifyUnavailable());

    private final Upstream spotify = new Upstream();

    @AfterEach
    void close() {
        spotify.close();
    }

    static Stream<Fault> outages() {
        return Stream.of(Fault.broken(500, "Server error."), Fault.edgeDown(), new Fault.Dropped());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void after_ten_failures_nothing_more_is_sent(Fault outage) {
        goesDown("/v1/me", outage);
        int arrived = spotify.arrived();

        Instant begin = Instant.now();
        var answers = Crowd.of(200, caller -> spotify.call(READ));

        assertThat(answers).containsOnly(UNAVAILABLE);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(spotify.arrived()).isEqualTo(arrived);
    }

    @Test
    void an_outage_of_five_minutes_costs_hardly_more_than_one_request_every_five_seconds() {
        spotify.simulator.faults().always("/v1/me", Fault.edgeDown());

        for (int second = 0; second < 300; second++) {
            Crowd.of(10, caller -> spotify.call(READ));
            spotify.skip(Duration.ofSeconds(1));
        }

        assertThat(spotify.arrived()).isLessThan(2 * Breaker.TELLING + 10 + 300 / 5 + 10);
    }

    @Test
    void attempts_are_hardly_more_than_calls_where_the_breaker_does_not_help() {
        // Every other answer is good, so the breaker stays closed.
        for (int call = 0; call < 200; call++) {
            spotify.simulator.faults().clear();
            spotify.simulator.faults().next(1, "/v1/me", Fault.edgeDown());
            spotify.call(READ);
            spotify.call(ApiRequest.get("me"));
            spotify.call(READ);
        }

        assertThat(spotify.arrived()).isLessThan(600 * 12 / 10);
    }

    @Test
    void a_recovery_is_found_by_one_and_used_by_all() {
        goesDown("/v1/me", Fault.edgeDown());
        spotify.simulator.faults().clear();
        assertThat(spotify.call(READ)).isEqualTo(UNAVAILABLE);

        spotify.skip(Breaker.REST);

        assertThat(spotify.call(READ)).isInstanceOf(Answer.Given.class);
        assertThat(Crowd.of(20, caller -> spotify.call(READ))).allMatch(Answer.Given.class::isInstance);
    }

    @Test
    void one_bucket_that_is_down_keeps_nothing_else_back() {
        goesDown("/v1/me", Fault.edgeDown());
        spotify.simulator.faults().clear();

        assertThat(spotify.call(CHANGE)).isInstanceOf(Answer.Given.class);
    }

    @Test
    void a_change_that_was_not_sent_is_known_not_to_have_happened() {
        goesDown("/v1/me/playlists", Fault.broken(500, "Server error."));

        assertThat(spotify.call(CHANGE)).isEqualTo(UNAVAILABLE);
    }

    @Test
    void what_spotify_refuses_is_no_failure_of_its() {
        spotify.simulator.faults().next(30, "/v1/me", Fault.broken(404, "Not found."));
        for (int call = 0; call < 30; call++) {
            spotify.call(READ);
        }

        assertThat(spotify.call(READ)).isInstanceOf(Answer.Given.class);
    }

    private void goesDown(String path, Fault outage) {
        spotify.simulator.faults().always(path, outage);
        for (int call = 0; call < Breaker.TELLING; call++) {
            spotify.call(path.endsWith("playlists") ? CHANGE : READ);
        }
    }
}
