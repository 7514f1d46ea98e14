package dev.spotifymcp.spotify.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.simulator.api.Quirk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What an hour of fifty people's conversations costs at Spotify, with a memory and without one. Each is the same hour, by
 * its seed, on a clock that is set.
 */
class AnHourOfFiftyListeners {

    /** People decide by it what they can expect of an app. */
    private static final Path TOLD = Path.of("../docs/performance.md");

    @Test
    void costs_an_app_in_development_mode_no_more_than_this() {
        Hour.Cost cost = Hour.with(ApiMode.DEVELOPMENT);

        assertThat(cost.kept()).isLessThanOrEqualTo(1_441);
        assertThat(TOLD).content().contains(cost.row("development"));
    }

    @Test
    void costs_an_app_in_extended_mode_less_since_people_share_more() {
        Hour.Cost cost = Hour.with(ApiMode.EXTENDED);

        assertThat(cost.kept()).isLessThanOrEqualTo(1_358);
        assertThat(TOLD).content().contains(cost.row("extended"));
    }

    @Test
    void costs_more_where_spotify_lets_nothing_be_kept() {
        Hour.Cost cost = Hour.with(ApiMode.EXTENDED, Quirk.NOTHING_MAY_BE_KEPT);

        assertThat(cost.kept()).isLessThanOrEqualTo(1_560);
        assertThat(TOLD).content().contains(cost.row("extended, nothing may be kept"));
    }
}
