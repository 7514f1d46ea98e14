package dev.spotifymcp.domain.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Songs are numbers here; a zero is a file of the listener's own. */
class ChangingAsLittleAsPossible {

    @Test
    void what_is_there_already_needs_nothing() {
        assertThat(change(List.of(1, 0, 2), List.of(1, 2))).isEqualTo(new Change.Nothing());
    }

    @Test
    void what_goes_on_from_what_is_there_is_added() {
        assertThat(change(List.of(1, 0, 2), List.of(1, 2, 3))).isEqualTo(new Change.More(uris(List.of(3))));
        assertThat(change(List.of(), List.of(1))).isEqualTo(new Change.More(uris(List.of(1))));
    }

    @Test
    void what_only_lacks_something_loses_it() {
        assertThat(change(List.of(1, 0, 2, 1, 3), List.of(1, 2, 3))).isEqualTo(new Change.Less(Set.of(3)));
        assertThat(change(List.of(1, 0, 2), List.of())).isEqualTo(new Change.Less(Set.of(0, 2)));
    }

    @Test
    void everything_else_is_written_anew() {
        assertThat(change(List.of(1, 2), List.of(2, 1))).isEqualTo(new Change.Anew(uris(List.of(2, 1))));
    }

    @Property
    void whatever_was_there_what_is_wanted_is_there_afterwards(
            @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> present,
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 5) Integer> wanted) {
        List<Integer> after = new ArrayList<>(present);
        switch (change(present, wanted)) {
            case Change.Nothing none -> {}
            case Change.More(var more) -> more.forEach(uri -> after.add(number(uri)));
            case Change.Less(var positions) -> {
                after.clear();
                IntStream.range(0, present.size())
                        .filter(position -> !positions.contains(position))
                        .forEach(position -> after.add(present.get(position)));
                assertThat(after.stream().filter(song -> song == 0).count())
                        .isEqualTo(present.stream().filter(song -> song == 0).count());
            }
            case Change.Anew(var all) -> {
                after.clear();
                all.forEach(uri -> after.add(number(uri)));
            }
        }

        assertThat(after.stream().filter(song -> song != 0)).containsExactlyElementsOf(wanted);
    }

    private static Change change(List<Integer> present, List<Integer> wanted) {
        var names = new PlaylistNames();
        present.forEach(number -> names.add(playable(number)));
        return Change.from(names, uris(wanted));
    }

    private static Playable playable(int number) {
        return number == 0
                ? new Playable.LocalFile("Demo tape", "spotify:local:Demo")
                : new Track(
                        uri(number),
                        "Song",
                        List.of(),
                        new Credit(new SpotifyUri(Kind.ALBUM, "a".repeat(22)), "Album"),
                        Duration.ofMinutes(3),
                        false);
    }

    private static List<SpotifyUri> uris(List<Integer> numbers) {
        return numbers.stream().map(ChangingAsLittleAsPossible::uri).toList();
    }

    private static SpotifyUri uri(int number) {
        return new SpotifyUri(Kind.TRACK, "%022d".formatted(number));
    }

    private static int number(SpotifyUri uri) {
        return Integer.parseInt(uri.id());
    }
}
