package dev.spotifymcp.domain.catalogue;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param total the length of the whole list, as Spotify counts it
 * @param reach how far the list has been read. It can be more than {@code offset + items.size()}, since Spotify leaves
 *     holes in its pages, and it equals {@code total} when there is nothing more to be had
 */
public record Page<T>(List<T> items, int total, int offset, int reach) {

    public Page {
        items = List.copyOf(items);
    }

    public OptionalInt nextOffset() {
        return reach < total ? OptionalInt.of(reach) : OptionalInt.empty();
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), total, offset, reach);
    }
}
