package dev.spotifymcp.domain.playlist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Another order for the items of a playlist. None comes and none goes. */
public sealed interface Arrangement {

    /** By these keys: the first decides, the next where it does not. */
    record Sorted(List<SortKey> keys, Direction direction) implements Arrangement {
        public Sorted {
            keys = List.copyOf(keys);
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("sorting needs a key");
            }
        }
    }

    /** By chance. */
    record Shuffled(Random chance) implements Arrangement {}

    /** The last becomes the first. */
    record Reversed() implements Arrangement {}

    /** Which way a sorted list runs. */
    enum Direction {
        ASCENDING,
        DESCENDING
    }

    /**
     * Which item, by its present position, is to stand at each place.
     *
     * @param from the first place that may change
     * @param to the place behind the last that may
     */
    default int[] order(List<PlaylistItem> items, int from, int to) {
        List<PlaylistItem> arranged = new ArrayList<>(items.subList(from, to));
        switch (this) {
            case Sorted(var keys, var direction) -> arranged.sort(comparator(keys, direction));
            case Shuffled(var chance) -> Collections.shuffle(arranged, chance);
            case Reversed reversed -> Collections.reverse(arranged);
        }
        int[] order = new int[items.size()];
        for (int place = 0; place < order.length; place++) {
            order[place] = place < from || place >= to
                    ? place
                    : arranged.get(place - from).position();
        }
        return order;
    }

    private static Comparator<PlaylistItem> comparator(List<SortKey> keys, Direction direction) {
        Comparator<PlaylistItem> ascending = keys.stream()
                .map(SortKey::order)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return switch (direction) {
            case ASCENDING -> ascending;
            case DESCENDING -> ascending.reversed();
        };
    }
}
