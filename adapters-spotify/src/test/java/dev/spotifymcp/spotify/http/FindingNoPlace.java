package dev.spotifymcp.spotify.http;

import static dev.spotifymcp.spotify.Answers.assertRefused;
import static dev.spotifymcp.spotify.Answers.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call that cannot be made in its time says so, and when to come back. */
class FindingNoPlace {

    private final Upstream spotify = new Upstream();

    @AfterEach
    void close() {
        spotify.close();
    }

    @Test
    void a_call_waits_for_half_of_its_time_and_is_then_refused_without_being_sent() {
        fill();

        assertRefused(spotify.call(Upstream.READ, Duration.ofMillis(100)), new Refusal.Busy(Duration.ofSeconds(5)));

        assertThat(spotify.arrived()).isZero();
        assertThat(spotify.places.traffic().refused()).isEqualTo(1);
    }

    @Test
    void a_call_that_has_found_a_place_leaves_it_again_whatever_comes() {
        given(spotify.call(Upstream.READ));
        spotify.simulator.faults().next(1, "/v1/me", new Fault.Dropped());
        spotify.call(Upstream.CHANGE);

        assertThat(spotify.places.isEmpty()).isTrue();
    }

    /** With calls of other users: a user's own are bounded earlier. */
    private void fill() {
        for (int call = 0; call < Places.MOST_OF_AN_APP; call++) {
            spotify.places.enter(new Party(Upstream.APP, "user" + call), () -> Duration.ZERO);
        }
    }
}
