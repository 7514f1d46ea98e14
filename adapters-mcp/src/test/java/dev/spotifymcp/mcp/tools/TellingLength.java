package dev.spotifymcp.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingLength {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0:00",
        "PT59.999S, 0:59",
        "PT4M21S, 4:21",
        "PT59M59S, 59:59",
        "PT1H2M3S, 1:02:03",
        "PT25H, 25:00:00"
    })
    void a_length_is_told_as_players_show_it(Duration length, String shown) {
        assertThat(Playables.clock(length)).isEqualTo(shown);
    }
}
