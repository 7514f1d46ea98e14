package dev.spotifymcp.spotify.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.simulator.api.Quirk;
import org.junit.jupiter.api.Test;

/**
 * What an hour of fifty people's conversations costs at Spotify, with a memory and without one. Each is the same hour, by
 * its seed, on a clock that is set. Prints what docs/performance.md shows.
 */
class AnHourOfFiftyListeners {

    @Test
    void costs_an_app_in_development_mode_no_more_than_this() {
        Hour.Cost cost = Hour.with(ApiMode.DEVELOPMENT).print("development");

        assertThat(cost.kept()).isLessThanOrEqualTo(1_441);
    }

    @Test
    void costs_an_app_in_extended_mode_less_since_people_share_more() {
        Hour.Cost cost = Hour.with(ApiMode.EXTENDED).print("extended");

        assertThat(cost.kept()).isLessThanOrEqualTo(1_358);
    }

    @Test
    void costs_more_where_spotify_lets_nothing_be_kept() {
        Hour.Cost cost = Hour.with(ApiMode.EXTENDED, Quirk.NOTHING_MAY_BE_KEPT).print("extended, nothing may be kept");

        assertThat(cost.kept()).isLessThanOrEqualTo(1_560);
    }
}
