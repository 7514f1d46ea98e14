package dev.spotifymcp.domain.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Takes some items that stand together to another place.
 *
 * @param start where the first of them stands
 * @param length how many they are
 * @param before the position, counted before the move, in front of which they are put; the playlist's length is its end
 */
public record Move(int start, int length, int before) {

    public Move {
        if (start < 0 || length < 1 || before < 0) {
            throw new IllegalArgumentException("a move takes at least one item from somewhere to somewhere");
        }
    }

    /** Whether everything would stay where it is. */
    public boolean isIdle() {
        return before >= start && before <= start + length;
    }

    /** Takes the items back to where they stood. */
    public Move inverse() {
        return before <= start
                ? new Move(before, length, start + length)
                : new Move(Math.max(start, before - length), length, start);
    }

    /** Which of so many items stands at each place afterwards; empty where there are too few to be moved so. */
    public Optional<int[]> orderOf(int size) {
        if (start + length > size || before > size) {
            return Optional.empty();
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        List<Integer> range = order.subList(start, start + length);
        List<Integer> taken = List.copyOf(range);
        range.clear();
        order.addAll(before <= start ? before : Math.max(start, before - length), taken);
        return Optional.of(order.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public String toString() {
        return length + " from " + start + " to in front of " + before;
    }
}
