package dev.spotifymcp.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingLikeness {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Björk – Jóga                          | Jóga                                   | Björk
            joga - bjork                          | Jóga                                   | Björk
            Heroes by David Bowie                 | "Heroes" - 2017 Remaster               | David Bowie
            Don’t Stop Me Now — Queen             | Don't Stop Me Now (Remastered 2011)    | Queen
            Under Pressure · Queen                | Under Pressure (feat. David Bowie)     | Queen, David Bowie
            Halo Beyonce                          | Halo                                   | Beyoncé
            Stand By Me by Ben E. King            | Stand by Me                            | Ben E. King
            東京 - 林檎                             | 東京                                    | 林檎
            """)
    void what_people_write_is_the_recording_they_mean(String wanted, String title, String artists) {
        assertThat(likeness(wanted, title, artists)).isGreaterThanOrEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Queen – Under Pressure                | Under Pressure (Karaoke Version)       | Party Tyme
            Radiohead – Creep                     | Creep                                  | Scala
            Nirvana – Lithium                     | Something in the Way                   | Nirvana
            Björk – Jóga                          | Hyperballad                            | Björk
            Yesterday                             | Yesterday Once More                    | Carpenters
            """)
    void something_else_is_less_likely(String wanted, String title, String artists) {
        assertThat(likeness(wanted, title, artists)).isLessThan(90);
    }

    @Test
    void another_version_counts_only_for_who_asks_for_it() {
        assertThat(likeness("Oasis – Wonderwall", "Wonderwall (Live)", "Oasis"))
                .isLessThan(likeness("Oasis – Wonderwall", "Wonderwall", "Oasis"));
        assertThat(likeness("Oasis – Wonderwall live", "Wonderwall (Live)", "Oasis"))
                .isGreaterThan(likeness("Oasis – Wonderwall", "Wonderwall (Live)", "Oasis"));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'-','-'", "'( )','Song'", "' – ','Song'", "'!!!','???'"})
    void nothing_is_like_nothing(String wanted, String title) {
        assertThat(likeness(wanted, title, "")).isBetween(0, 60);
    }

    private static int likeness(String wanted, String title, String artists) {
        List<Credit> credits = List.of(artists.split(", ", -1)).stream()
                .map(artist -> new Credit(new SpotifyUri(Kind.ARTIST, "a".repeat(22)), artist))
                .toList();
        var recording = new Thing(new SpotifyUri(Kind.TRACK, "t".repeat(22)), title, credits, List.of());
        return new Likeness(wanted).to(recording);
    }
}
