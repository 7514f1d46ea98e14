package dev.spotifymcp.spotify.http;

import static dev.spotifymcp.spotify.http.Upstream.CHANGE;
import static dev.spotifymcp.spotify.http.Upstream.READ;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Timeout(10)
class NotWaitingForEver {

    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Answer<JsonNode> UNAVAILABLE = Answer.refused(new Refusal.SpotifyUnavailable());
    private static final Answer<JsonNode> UNKNOWN = Answer.refused(new Refusal.OutcomeUnknown());

    private final Upstream spotify = new Upstream();

    @AfterEach
    void close() {
        spotify.close();
    }

    static Stream<Fault> answersThatDoNotEnd() {
        return Stream.of(
                new Fault.Hanging(), new Fault.Late(Duration.ofSeconds(5)), new Fault.Dripping(Duration.ofMillis(100)));
    }

    @ParameterizedTest
    @MethodSource("answersThatDoNotEnd")
    void the_deadline_ends_whatever_does_not_end_by_itself(Fault fault) {
        spotify.simulator.faults().always("/v1/me", fault);

        assertThat(spotify.call(READ, SHORT)).isEqualTo(UNAVAILABLE);
        assertThat(spotify.call(CHANGE, SHORT)).isEqualTo(UNKNOWN);

        assertThat(spotify.arrived()).isEqualTo(2);
    }

    @Test
    void a_slow_answer_within_the_deadline_is_an_answer() {
        spotify.simulator.faults().always("/v1/me", new Fault.Late(Duration.ofMillis(200)));

        assertThat(spotify.call(READ)).isInstanceOf(Answer.Given.class);
    }

    @Test
    void nothing_is_sent_when_the_time_is_over_already() {
        assertThat(spotify.call(READ, Duration.ZERO)).isEqualTo(UNAVAILABLE);
        assertThat(spotify.call(CHANGE, Duration.ofSeconds(-1))).isEqualTo(UNAVAILABLE);

        assertThat(spotify.arrived()).isZero();
    }

    @Test
    void an_endless_body_is_cut_off() {
        spotify.simulator.faults().always("/v1/me", new Fault.Endless());

        assertThat(spotify.call(READ)).isEqualTo(UNAVAILABLE);
        assertThat(spotify.call(CHANGE)).isEqualTo(UNKNOWN);
    }

    @Test
    void half_an_answer_is_none() {
        spotify.simulator.faults().always("/v1/me", new Fault.Truncated());

        assertThat(spotify.call(READ)).isEqualTo(UNAVAILABLE);
        assertThat(spotify.call(CHANGE)).isEqualTo(UNKNOWN);

        assertThat(spotify.arrived()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!doctype html><p>Hello", "{", "{\"id\":1}{\"id\":2}", "{'id':1}", "\u0000", "nul"})
    void what_is_no_json_is_no_answer_to_a_read(String body) {
        spotify.simulator.faults().always("/v1/me", new Fault.Instead(SimulatedReply.text(200, body)));

        assertThat(spotify.call(READ)).isEqualTo(UNAVAILABLE);

        assertThat(spotify.arrived()).isEqualTo(1);
    }

    @Test
    void json_that_is_built_to_exhaust_the_stack_is_no_answer() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        spotify.simulator.faults().always("/v1/me", new Fault.Instead(SimulatedReply.text(200, deep)));

        assertThat(spotify.call(READ)).isEqualTo(UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void a_change_is_done_when_spotify_says_so_whatever_else_it_says(int status) {
        String body = status == 204 ? "" : "c2f9a1d0-opaque";
        SimulatedReply reply = body.isEmpty() ? SimulatedReply.empty(status) : SimulatedReply.text(status, body);
        spotify.simulator.faults().always("/v1/me", new Fault.Instead(reply));

        assertThat(spotify.call(CHANGE))
                .isInstanceOfSatisfying(
                        Answer.Given.class,
                        given -> assertThat(((JsonNode) given.value()).isMissingNode())
                                .isTrue());
    }

    @Test
    void a_spotify_that_cannot_be_reached_has_done_nothing() {
        spotify.simulator.close();

        assertThat(spotify.call(READ)).isEqualTo(UNAVAILABLE);
        assertThat(spotify.call(CHANGE)).isEqualTo(UNAVAILABLE);
    }

    /** Whether they wait for a connection at that moment, for an answer, or for anything between. */
    @RepeatedTest(100)
    void who_goes_away_is_not_waited_for(RepetitionInfo repetition) throws Exception {
        spotify.simulator.faults().always("/v1/me", new Fault.Hanging());
        var ending = new CompletableFuture<Throwable>();
        Thread caller = Thread.ofVirtual().unstarted(() -> {
            try {
                spotify.call(READ);
            } catch (Cancelled gone) {
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
                ending.complete(gone);
            }
        });

        caller.start();
        for (int moment = 0; moment < 50 * repetition.getCurrentRepetition(); moment++) {
            Thread.onSpinWait();
        }
        caller.interrupt();

        assertThat(ending.get(5, SECONDS)).hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void a_redirect_is_not_followed() {
        spotify.simulator
                .faults()
                .always(
                        "/v1/me",
                        new Fault.Instead(
                                SimulatedReply.empty(302).with("Location", spotify.simulator.apiUrl() + "/elsewhere")));

        assertThat(spotify.call(READ)).isEqualTo(UNAVAILABLE);

        assertThat(spotify.simulator.log().count("GET", "/v1/elsewhere")).isZero();
    }
}
