package dev.spotifymcp.domain.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PlanningRemovals {

    @Test
    void what_stands_once_is_removed_and_nothing_is_put_back() {
        Removal removal = Removal.of(Set.of(1), names(1, 2, 3));

        assertThat(removal)
                .isEqualTo(new Removal(
                        List.of(uri(2)),
                        List.of(),
                        Runs.of(1, List.of(uri(2))),
                        names(1, 3).mark()));
    }

    @Test
    void of_two_alike_the_one_that_stays_is_put_back_where_it_was() {
        Removal removal = Removal.of(Set.of(0), names(1, 2, 1, 3));

        assertThat(removal)
                .isEqualTo(new Removal(
                        List.of(uri(1)),
                        List.of(new Removal.Insertion(1, List.of(uri(1)))),
                        Runs.of(0, List.of(uri(1))),
                        names(2, 1, 3).mark()));
    }

    @Test
    void those_that_stand_together_are_put_back_together() {
        Removal removal = Removal.of(Set.of(0, 1), names(1, 2, 3, 1, 2, 4));

        assertThat(removal.putBack()).containsExactly(new Removal.Insertion(1, List.of(uri(1), uri(2))));
    }

    @Test
    void what_has_no_name_cannot_be_removed() {
        var all = new PlaylistNames();
        all.add(new Playable.Unavailable());

        assertThatThrownBy(() -> Removal.of(Set.of(0), all)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void removing_everywhere_and_putting_back_removes_what_was_meant(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 6) Integer> songs, @ForAll long mask) {
        Set<Integer> positions = IntStream.range(0, songs.size())
                .filter(position -> (mask >> position & 1) == 1)
                .boxed()
                .collect(Collectors.toSet());

        Removal removal = Removal.of(
                positions, names(songs.stream().mapToInt(Integer::intValue).toArray()));

        List<SpotifyUri> list =
                new ArrayList<>(songs.stream().map(PlanningRemovals::uri).toList());
        list.removeIf(removal.names()::contains);
        removal.putBack().forEach(run -> list.addAll(run.position(), run.uris()));
        assertThat(list)
                .isEqualTo(IntStream.range(0, songs.size())
                        .filter(position -> !positions.contains(position))
                        .mapToObj(position -> uri(songs.get(position)))
                        .toList());
    }

    private static PlaylistNames names(int... songs) {
        var names = new PlaylistNames();
        for (int song : songs) {
            names.add(new Track(
                    uri(song),
                    "Song",
                    List.of(),
                    new Credit(new SpotifyUri(Kind.ALBUM, "a".repeat(22)), "Album"),
                    Duration.ofMinutes(3),
                    false));
        }
        return names;
    }

    private static SpotifyUri uri(int number) {
        return new SpotifyUri(Kind.TRACK, "%022d".formatted(number));
    }
}
