package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * One page as Spotify cuts them.
 *
 * @param items what could be read; holes are left out
 * @param end whether Spotify says that nothing comes after it
 */
public record Slice<T>(List<T> items, int total, End end) {

    /** Fewer items than asked for do not mean the end: only Spotify's word does. */
    public enum End {
        LAST,
        MORE_TO_COME
    }

    /** Makes one item of its JSON, or nothing of a hole. */
    @FunctionalInterface
    public interface ItemReader<T> {

        /** Reads what stands at this position of the whole list, counted from 0, holes included. */
        Optional<T> read(int position, JsonNode json);
    }

    public Slice {
        items = List.copyOf(items);
    }

    /** A list with nothing in it. */
    static <T> Slice<T> nothing() {
        return new Slice<>(List.of(), 0, End.LAST);
    }

    /** Reads a paging object that was asked for from {@code offset} on; empty when it is none. */
    public static <T> Optional<Slice<T>> from(JsonNode paging, int offset, ItemReader<T> reader) {
        JsonNode raw = paging.path("items");
        OptionalInt total = paging.path("total").asIntOpt();
        if (!raw.isArray() || total.isEmpty()) {
            return Optional.empty();
        }
        List<T> items = new ArrayList<>(raw.size());
        for (int index = 0; index < raw.size(); index++) {
            reader.read(offset + index, raw.path(index)).ifPresent(items::add);
        }
        // The link itself is never followed: an answer does not decide where a token is sent next.
        End end = paging.path("next").isString() ? End.MORE_TO_COME : End.LAST;
        return Optional.of(new Slice<>(items, total.getAsInt(), end));
    }

    /** As the page it is, when nothing else is asked for. */
    Page<T> page(Window window) {
        int reach = end == End.LAST ? total : Math.min(total, window.end());
        return new Page<>(items, total, window.offset(), reach);
    }
}
