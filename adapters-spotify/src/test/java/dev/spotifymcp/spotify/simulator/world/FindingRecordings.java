package dev.spotifymcp.spotify.simulator.world;

import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingRecordings {

    private final Recordings recordings = new Recordings();
    private final Track blue = track(1, "Blue Night", "Mirela Quill", "Rain in Oslo");
    private final Track love = track(2, "Love, again!", "The Blue Rivers", "Night Songs");
    private final Track oslo = track(3, "Oslo", "Mirela Quill", "Letters");

    FindingRecordings() {
        recordings.add(List.of(blue, love));
        recordings.add(List.of(oslo));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blue|1 2",
                "BLUE NIGHT|1 2",
                "oslo|1 3",
                "again|2",
                "love,|2",
                "\"love\"|2",
                "blues|''",
                "oslo quill|1 3",
                "artist:quill|1 3",
                "artist:\"mirela quill\" oslo|1 3",
                "track:oslo|3",
                "album:oslo|1",
                "artist:quill artist:rivers|''",
                "artist:nobody blue|''",
                "genre:pop blue|1 2",
                "year:1900-2100|1 2 3",
                "year:1900 blue|''",
                "year:x blue|1 2"
            })
    void words_find_names_artists_and_albums_and_filters_restrict(String query, String numbers) {
        assertThat(recordings.search(query).stream()
                        .map(track -> track.uri().id().replaceAll("^tra0+", ""))
                        .toList())
                .containsExactly(numbers.isEmpty() ? new String[0] : numbers.split(" ", -1));
    }

    @Test
    void who_has_more_of_the_words_comes_first() {
        assertThat(recordings.search("night love blue")).containsExactly(love, blue);
    }

    @Test
    void nobody_else_has_what_is_on_ones_own_disk() {
        assertThatThrownBy(() -> recordings.add(List.of(localFile()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> recordings.add(List.of(new Playable.Unavailable())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Track track(int number, String name, String artist, String album) {
        return new Track(
                uri(Kind.TRACK, number),
                name,
                List.of(new Credit(uri(Kind.ARTIST, number), artist)),
                new Credit(uri(Kind.ALBUM, number), album),
                Duration.ofMinutes(3),
                false);
    }
}
