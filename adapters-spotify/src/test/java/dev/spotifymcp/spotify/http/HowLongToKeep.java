package dev.spotifymcp.spotify.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HowLongToKeep {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public, max-age=600              | true  | 600",
                "Public,Max-Age=600               | true  | 600",
                "public                           | true  | 0",
                "max-age=600                      | false | 600",
                "private, max-age=0               | false | 0",
                "public, private=\"set-cookie\"   | false | 0",
                "public, no-store, max-age=60     | false | 60",
                "publicity, s-maxage=60           | false | 0",
                "public, max-age=-1               | true  | 0",
                "public, max-age=99999999999      | true  | 0",
                "''                               | false | 0"
            })
    void is_what_spotify_says(String header, boolean isForEverybody, int seconds) {
        var keeping = new Keeping("", header);

        assertThat(keeping.isForEverybody()).isEqualTo(isForEverybody);
        assertThat(keeping.maxAge()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void what_is_not_said_again_holds_as_it_was_said() {
        var before = new Keeping("\"one\"", "public, max-age=600");

        assertThat(new Keeping("", "").after(before)).isEqualTo(before);
        assertThat(new Keeping("\"two\"", "private").after(before)).isEqualTo(new Keeping("\"two\"", "private"));
    }

    @Test
    void a_tag_as_long_as_a_letter_is_not_kept() {
        assertThat(new Keeping("x".repeat(1_000), "").etag()).isEmpty();
    }
}
