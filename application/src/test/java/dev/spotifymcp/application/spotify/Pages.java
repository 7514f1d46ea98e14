package dev.spotifymcp.application.spotify;

import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import java.util.List;

/** Shows a part of a list that is known as a whole. */
final class Pages {

    private Pages() {}

    static <T> Page<T> cut(List<T> all, Window window) {
        int from = Math.min(window.offset(), all.size());
        int to = Math.min(window.end(), all.size());
        return new Page<>(all.subList(from, to), all.size(), window.offset(), to);
    }
}
