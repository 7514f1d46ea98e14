package dev.spotifymcp.mcp.methods;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.methods.Served.Keeping;
import dev.spotifymcp.mcp.seal.Seal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Serves the {@code …/list} methods, page by page. */
final class Lists {

    private final Cursors cursors;
    private final int pageSize;

    Lists(Seal seal, int pageSize) {
        this.cursors = new Cursors(seal);
        this.pageSize = pageSize;
    }

    /**
     * One page of a list.
     *
     * @param name of the property that holds the list
     * @param all as JSON texts
     */
    Served page(Method list, String name, List<String> all, ObjectNode params, UserId user) {
        JsonNode cursor = params.path("cursor");
        if (cursor.isMissingNode()) {
            return page(list, name, all, 0, user);
        }
        return cursors.place(cursor.stringValue(""), user, list)
                .filter(place -> place < all.size())
                .map(place -> page(list, name, all, place, user))
                .orElseGet(() -> new Served.Invalid("cursor has to be a nextCursor of this list"));
    }

    private Served page(Method list, String name, List<String> all, int from, UserId user) {
        int to = Math.min(from + pageSize, all.size());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var entries = json.putArray(name);
        all.subList(from, to).forEach(entry -> entries.addRawValue(new RawValue(entry)));
        if (to < all.size()) {
            json.put("nextCursor", cursors.at(to, user, list));
        }
        return new Served.Result(json, Keeping.FOR_MINUTES);
    }
}
