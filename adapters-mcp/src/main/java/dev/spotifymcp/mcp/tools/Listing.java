package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.ToolResult;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One page of a list, as lines for the model and as JSON for programs. */
public record Listing<T>(Function<T, ObjectNode> json, Function<T, String> line) {

    public static Schema schema(Schema item) {
        return Schema.object()
                .always("items", Schema.listOf(item))
                .always("total", Schema.wholeNumber())
                .always("offset", Schema.wholeNumber())
                .always("next_offset", Schema.wholeNumber().orNull());
    }

    /**
     * The page, in both ways.
     *
     * @param heading what the list is, without a full stop
     */
    public ToolResult of(String heading, Page<T> page) {
        return ToolResult.done(text(heading, page), content(page));
    }

    public ObjectNode content(Page<T> page) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ArrayNode items = content.putArray("items");
        page.items().forEach(item -> items.add(json.apply(item)));
        content.put("total", page.total()).put("offset", page.offset());
        OptionalInt next = page.nextOffset();
        return next.isPresent() ? content.put("next_offset", next.getAsInt()) : content.putNull("next_offset");
    }

    public String text(String heading, Page<T> page) {
        if (page.items().isEmpty()) {
            return heading + ": none"
                    + (page.total() > 0 ? " from offset " + page.offset() + " on, of " + page.total() : "");
        }
        String range = (page.offset() + 1) + "–" + page.reach() + " of " + page.total();
        return heading + " (" + range + "):\n" + lines(page) + next(page);
    }

    private String lines(Page<T> page) {
        var lines = new StringJoiner("\n");
        int number = page.offset();
        for (T item : page.items()) {
            number++;
            lines.add(number + ". " + line.apply(item));
        }
        return lines.toString();
    }

    private static String next(Page<?> page) {
        OptionalInt next = page.nextOffset();
        return next.isPresent() ? "\nMore: offset=" + next.getAsInt() : "";
    }
}
