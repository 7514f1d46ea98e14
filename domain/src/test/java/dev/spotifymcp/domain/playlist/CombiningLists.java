package dev.spotifymcp.domain.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CombiningLists {

    private static final List<Integer> ONE = List.of(1, 2, 2, 3);
    private static final List<Integer> OTHER = List.of(4, 2, 5, 5);

    @Test
    void each_combination_does_what_it_is_called() {
        assertThat(both(new Combination.Merged())).containsExactly(List.of(1, 2, 3, 4, 5));
        assertThat(both(new Combination.Intersected())).containsExactly(List.of(2));
        assertThat(both(new Combination.Subtracted())).containsExactly(List.of(1, 3));
        assertThat(both(new Combination.Interleaved())).containsExactly(List.of(1, 4, 2, 5, 3));
        assertThat(both(new Combination.Copied())).containsExactly(List.of(1, 2, 2, 3, 4, 2, 5, 5));
        assertThat(new Combination.Deduplicated().of(List.of(ONE))).containsExactly(List.of(1, 2, 3));
        assertThat(new Combination.Split(3).of(List.of(ONE))).containsExactly(List.of(1, 2, 2), List.of(3));
    }

    @Test
    void what_is_subtracted_from_keeps_its_repetitions() {
        assertThat(new Combination.Subtracted().of(List.of(List.of(1, 1, 2), List.of(2))))
                .containsExactly(List.of(1, 1));
    }

    @Test
    void nobody_splits_into_parts_of_nothing() {
        assertThatThrownBy(() -> new Combination.Split(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Combination.Split(2).of(List.of(List.of()))).isEmpty();
    }

    @Property
    void whatever_is_done_nothing_comes_out_that_did_not_go_in(
            @ForAll("combinations") Combination how, @ForAll("lists") List<List<Integer>> lists) {
        Set<Integer> there = new HashSet<>(flat(lists));

        assertThat(there).containsAll(flat(how.of(lists)));
    }

    @Property
    void where_things_are_once_they_are_once_and_the_first_keep_their_order(
            @ForAll("lists") List<List<Integer>> lists) {
        List<Integer> all = lists.stream().flatMap(List::stream).distinct().toList();

        assertThat(flat(new Combination.Merged().of(lists))).isEqualTo(all);
        assertThat(flat(new Combination.Interleaved().of(lists)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(flat(new Combination.Deduplicated().of(lists)))
                .isEqualTo(lists.getFirst().stream().distinct().toList());
    }

    @Property
    void what_the_first_shares_and_what_it_alone_has_make_up_the_first(
            @ForAll("list") List<Integer> one, @ForAll("list") List<Integer> other) {
        var lists = List.of(one, other);

        List<Integer> shared = flat(new Combination.Intersected().of(lists));
        List<Integer> alone = flat(new Combination.Subtracted().of(lists));

        assertThat(shared).doesNotHaveDuplicates().allMatch(other::contains);
        assertThat(alone).noneMatch(other::contains);
        assertThat(new HashSet<>(one)).isEqualTo(new HashSet<>(flat(List.of(shared, alone))));
    }

    @Property
    void the_parts_of_a_split_put_together_are_the_whole(
            @ForAll("list") List<Integer> list, @ForAll @IntRange(min = 1, max = 12) int size) {
        List<List<Integer>> parts = new Combination.Split(size).of(List.of(list));

        assertThat(new Combination.Copied().of(parts.isEmpty() ? List.of(List.<Integer>of()) : parts))
                .containsExactly(list);
        assertThat(parts).allMatch(part -> !part.isEmpty() && part.size() <= size);
        assertThat(parts).hasSize((list.size() + size - 1) / size);
    }

    @Provide
    static Arbitrary<List<Integer>> list() {
        return Arbitraries.integers().between(0, 9).list().ofMaxSize(30);
    }

    @Provide
    static Arbitrary<List<List<Integer>>> lists() {
        return list().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    static Arbitrary<Combination> combinations() {
        return Arbitraries.of(
                new Combination.Merged(),
                new Combination.Intersected(),
                new Combination.Subtracted(),
                new Combination.Interleaved(),
                new Combination.Deduplicated(),
                new Combination.Split(3),
                new Combination.Copied());
    }

    private static List<List<Integer>> both(Combination how) {
        return how.of(List.of(ONE, OTHER));
    }

    private static List<Integer> flat(List<List<Integer>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
