package dev.spotifymcp.domain.playlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes one list of several, or several of one. Nothing comes out that did not go in. */
public sealed interface Combination {

    /** One list after the other, and each thing once: where it stands first. */
    record Merged() implements Combination {}

    /** What is in all of them, each thing once, as the first has it. */
    record Intersected() implements Combination {}

    /** The first without what is in the others. */
    record Subtracted() implements Combination {}

    /** One of each in turn for as long as there are any, and each thing once. */
    record Interleaved() implements Combination {}

    /** One list with each thing once: where it stands first. */
    record Deduplicated() implements Combination {}

    /** One list in parts of this many, the last of which may be shorter. */
    record Split(int size) implements Combination {
        public Split {
            if (size < 1) {
                throw new IllegalArgumentException("a part holds at least one thing");
            }
        }
    }

    /** One list after the other, as they are. */
    record Copied() implements Combination {}

    /** How few lists this can be done with. */
    default int fewest() {
        return switch (this) {
            case Intersected none -> 2;
            case Subtracted none -> 2;
            case Interleaved none -> 2;
            case Merged none -> 1;
            case Deduplicated none -> 1;
            case Split none -> 1;
            case Copied none -> 1;
        };
    }

    /** Whether it is about one list alone. */
    default boolean takesOneOnly() {
        return this instanceof Deduplicated || this instanceof Split;
    }

    /** Whether nothing comes out that is not in the first list; the others only say what stays of it. */
    default boolean takesFromFirstOnly() {
        return takesOneOnly() || this instanceof Intersected || this instanceof Subtracted;
    }

    /** What comes of these lists, at least one of them: one list, or several where one is split. */
    default <T> List<List<T>> of(List<List<T>> lists) {
        List<T> first = lists.getFirst();
        List<List<T>> others = lists.subList(1, lists.size());
        return switch (this) {
            case Merged none -> List.of(once(all(lists)));
            case Intersected none -> List.of(once(within(first, others)));
            case Subtracted none -> List.of(without(first, others));
            case Interleaved none -> List.of(once(inTurn(lists)));
            case Deduplicated none -> List.of(once(first));
            case Split(int size) -> parts(first, size);
            case Copied none -> List.of(all(lists));
        };
    }

    private static <T> List<T> once(Collection<T> things) {
        return List.copyOf(new LinkedHashSet<>(things));
    }

    private static <T> List<T> all(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private static <T> List<T> within(List<T> first, List<List<T>> others) {
        List<T> rest = new ArrayList<>(first);
        others.forEach(other -> rest.retainAll(Set.copyOf(once(other))));
        return rest;
    }

    private static <T> List<T> without(List<T> first, List<List<T>> others) {
        Set<T> gone = new HashSet<>(all(others));
        return first.stream().filter(thing -> !gone.contains(thing)).toList();
    }

    private static <T> List<T> inTurn(List<List<T>> lists) {
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .boxed()
                .flatMap(turn ->
                        lists.stream().filter(list -> turn < list.size()).map(list -> list.get(turn)))
                .toList();
    }

    private static <T> List<List<T>> parts(List<T> list, int size) {
        return IntStream.iterate(0, from -> from < list.size(), from -> from + size)
                .mapToObj(from -> list.subList(from, Math.min(list.size(), from + size)))
                .toList();
    }
}
