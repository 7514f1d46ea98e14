package dev.spotifymcp.domain.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FindingTheFewestMoves {

    @Test
    void what_stands_right_already_needs_none() {
        assertThat(Moves.to(order(0, 1, 2, 3))).isEmpty();
        assertThat(Moves.to(order())).isEmpty();
    }

    @Test
    void one_that_is_out_of_place_moves_alone() {
        assertThat(Moves.to(order(3, 0, 1, 2))).containsExactly(new Move(3, 1, 0));
        assertThat(Moves.to(order(1, 2, 3, 0))).hasSize(1);
    }

    @Test
    void what_stands_together_moves_together() {
        assertThat(Moves.to(order(0, 5, 6, 7, 1, 2, 3, 4))).hasSize(1);
    }

    @Test
    void a_reversed_list_moves_all_but_one() {
        assertThat(Moves.to(order(4, 3, 2, 1, 0))).hasSize(4);
    }

    @Property
    void the_moves_lead_to_the_order_and_none_is_idle(@ForAll @IntRange(max = 60) int size, @ForAll long seed) {
        List<Integer> wanted = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(wanted, new Random(seed));

        List<Move> moves = Moves.to(wanted.stream().mapToInt(Integer::intValue).toArray());

        List<Integer> list = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        moves.forEach(move -> made(move, list));
        assertThat(list).isEqualTo(wanted);
        assertThat(moves).noneMatch(Move::isIdle).hasSizeLessThan(Math.max(1, size));
    }

    private static void made(Move move, List<Integer> list) {
        List<Integer> range = list.subList(move.start(), move.start() + move.length());
        List<Integer> taken = List.copyOf(range);
        range.clear();
        list.addAll(move.before() <= move.start() ? move.before() : move.before() - move.length(), taken);
    }

    private static int[] order(int... places) {
        return Arrays.copyOf(places, places.length);
    }
}
