package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Window;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A part of a list, with the ways to the parts before and after it. */
final class PagingShape {

    private PagingShape() {}

    /**
     * Cuts a page out of a list.
     *
     * @param link where the list is, as far as its query, with {@code ?} or {@code &} at its end
     */
    static <T> ObjectNode of(String link, Window window, List<T> all, Function<T, JsonNode> shape) {
        int from = Math.min(window.offset(), all.size());
        int to = Math.min(window.end(), all.size());
        ObjectNode paging = Json.object().put("href", href(link, window)).put("limit", window.limit());
        neighbour(paging, "next", to < all.size(), link, new Window(window.end(), window.limit()));
        paging.put("offset", window.offset());
        int before = Math.max(0, window.offset() - window.limit());
        neighbour(paging, "previous", window.offset() > 0, link, new Window(before, window.limit()));
        ArrayNode items = paging.put("total", all.size()).putArray("items");
        all.subList(from, to).forEach(item -> items.add(shape.apply(item)));
        return paging;
    }

    private static void neighbour(ObjectNode paging, String name, boolean exists, String link, Window window) {
        if (exists) {
            paging.put(name, href(link, window));
        } else {
            paging.putNull(name);
        }
    }

    private static String href(String link, Window window) {
        return link + "offset=" + window.offset() + "&limit=" + window.limit();
    }
}
