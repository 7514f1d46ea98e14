package dev.spotifymcp.domain.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playlist.Removal.Insertion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Runs of items, taken from a list and put into it. */
class PuttingThingsBack {

    @Property
    void what_a_removal_takes_stands_where_it_stood_once_it_is_put_back(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 6) Integer> songs, @ForAll long mask) {
        Runs taken = Removal.of(masked(songs.size(), mask), names(songs)).taken();

        List<SpotifyUri> list = uris(songs);
        taken.positions().stream().sorted((one, other) -> other - one).forEach(position -> list.remove((int) position));
        put(taken, list);

        assertThat(list).isEqualTo(uris(songs));
        assertThat(taken.settled()).isEqualTo(taken);
    }

    @Property
    void whatever_the_order_they_are_put_in_it_is_known_where_they_stand_then(
            @ForAll @Size(max = 8) List<@IntRange(max = 10) Integer> positions) {
        List<SpotifyUri> list = new ArrayList<>(
                IntStream.range(0, 10).mapToObj(PuttingThingsBack::uri).toList());
        List<Insertion> runs = IntStream.range(0, positions.size())
                .mapToObj(number ->
                        new Insertion(positions.get(number), List.of(uri(100 + 2 * number), uri(101 + 2 * number))))
                .toList();

        put(new Runs(runs), list);

        Runs settled = new Runs(runs).settled();
        assertThat(settled.size()).isEqualTo(2 * runs.size());
        settled.each()
                .forEach(run -> assertThat(list.subList(
                                run.position(), run.position() + run.uris().size()))
                        .isEqualTo(run.uris()));
    }

    @Property
    void cut_into_shorter_runs_it_comes_to_the_same(@ForAll @IntRange(min = 1, max = 7) int longest) {
        Runs whole = new Runs(List.of(
                new Insertion(
                        2,
                        IntStream.range(0, 17).mapToObj(PuttingThingsBack::uri).toList()),
                new Insertion(20, List.of(uri(50)))));
        List<SpotifyUri> once = uris(List.of(1, 2, 3, 4));
        List<SpotifyUri> piecemeal = uris(List.of(1, 2, 3, 4));

        put(whole, once);
        put(whole.cut(longest), piecemeal);

        assertThat(piecemeal).isEqualTo(once);
        assertThat(whole.cut(longest).each())
                .allSatisfy(run -> assertThat(run.uris()).hasSizeLessThanOrEqualTo(longest));
    }

    @Test
    void of_some_names_alone_and_without_them_are_two_halves() {
        Runs runs =
                new Runs(List.of(new Insertion(3, List.of(uri(1), uri(2), uri(1))), new Insertion(9, List.of(uri(2)))));

        assertThat(runs.only(Set.of(uri(2))))
                .isEqualTo(new Runs(List.of(new Insertion(4, List.of(uri(2))), new Insertion(9, List.of(uri(2))))));
        assertThat(runs.without(Set.of(uri(2)))).isEqualTo(Runs.of(3, List.of(uri(1), uri(1))));
        assertThat(runs.without(new HashSet<>(List.of(uri(1)))))
                .isEqualTo(new Runs(List.of(new Insertion(3, List.of(uri(2))), new Insertion(7, List.of(uri(2))))));
    }

    @Test
    void a_run_has_one_place_or_it_is_not_certain() {
        PlaylistNames all = names(List.of(1, 2, 3, 1, 2));

        assertThat(all.onlyPlaceOf(List.of(uri(2), uri(3)))).hasValue(1);
        assertThat(all.onlyPlaceOf(List.of(uri(1), uri(2)))).isEmpty();
        assertThat(all.onlyPlaceOf(List.of(uri(3), uri(2)))).isEmpty();
        assertThat(all.onlyPlaceOf(uris(List.of(1, 2, 3, 1, 2, 3)))).isEmpty();
    }

    @Property
    void a_move_and_its_inverse_change_nothing(
            @ForAll @IntRange(max = 9) int start,
            @ForAll @IntRange(min = 1, max = 10) int length,
            @ForAll @IntRange(max = 10) int before) {
        var move = new Move(start, Math.min(length, 10 - start), before);
        List<Integer> list = new ArrayList<>(IntStream.range(0, 10).boxed().toList());

        if (!move.isIdle()) {
            make(move, list);
            make(move.inverse(), list);
        }

        assertThat(list).isSorted();
    }

    @Property
    void a_move_orders_as_it_moves(
            @ForAll @IntRange(max = 9) int start,
            @ForAll @IntRange(min = 1, max = 10) int length,
            @ForAll @IntRange(max = 10) int before) {
        var move = new Move(start, Math.min(length, 10 - start), before);
        List<Integer> list = new ArrayList<>(IntStream.range(0, 10).boxed().toList());

        if (!move.isIdle()) {
            make(move, list);
            assertThat(move.orderOf(10))
                    .hasValueSatisfying(order -> assertThat(order)
                            .containsExactly(
                                    list.stream().mapToInt(Integer::intValue).toArray()));
        }
        assertThat(move.orderOf(5).isPresent()).isEqualTo(move.start() + move.length() <= 5 && move.before() <= 5);
    }

    @Test
    void contents_are_alike_if_the_same_stands_at_the_same_places() {
        PlaylistNames all = names(List.of(1, 2, 3));

        assertThat(all.mark()).isEqualTo(ContentMark.of(uris(List.of(1, 2, 3))));
        assertThat(all.markWithout(Set.of(1))).isEqualTo(ContentMark.of(uris(List.of(1, 3))));
        assertThat(all.markOf(new int[] {2, 0, 1})).isEqualTo(ContentMark.of(uris(List.of(3, 1, 2))));
        assertThat(all.mark()).isNotEqualTo(ContentMark.of(uris(List.of(2, 1, 3))));
        assertThat(ContentMark.UNKNOWN.isLike(ContentMark.UNKNOWN)).isFalse();
    }

    private static void make(Move move, List<Integer> list) {
        List<Integer> range = list.subList(move.start(), move.start() + move.length());
        List<Integer> taken = List.copyOf(range);
        range.clear();
        list.addAll(move.before() <= move.start() ? move.before() : move.before() - move.length(), taken);
    }

    private static void put(Runs runs, List<SpotifyUri> list) {
        runs.each().forEach(run -> list.addAll(run.position(), run.uris()));
    }

    private static Set<Integer> masked(int size, long mask) {
        return IntStream.range(0, size)
                .filter(position -> (mask >> position & 1) == 1)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static List<SpotifyUri> uris(List<Integer> songs) {
        return new ArrayList<>(songs.stream().map(PuttingThingsBack::uri).toList());
    }

    private static PlaylistNames names(List<Integer> songs) {
        var names = new PlaylistNames();
        var album = new Credit(new SpotifyUri(Kind.ALBUM, "a".repeat(22)), "Album");
        songs.forEach(song -> names.add(new Track(uri(song), "Song", List.of(), album, Duration.ofMinutes(3), false)));
        return names;
    }

    private static SpotifyUri uri(int number) {
        return new SpotifyUri(Kind.TRACK, "%022d".formatted(number));
    }
}
