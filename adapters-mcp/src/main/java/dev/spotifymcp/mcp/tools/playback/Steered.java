package dev.spotifymcp.mcp.tools.playback;

import dev.spotifymcp.application.playback.Carried;
import dev.spotifymcp.application.playback.Carried.Outcome;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playback.Place;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.Playables;
import dev.spotifymcp.mcp.words.Clean;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a command to a player says of itself. */
final class Steered {

    static final Schema SCHEMA = Schema.object()
            .always("state", Schema.oneOf("done", "unchanged"))
            .sometimes("device", Schema.text())
            .sometimes("item", Playables.NAMED);

    private Steered() {}

    /** The deed is the beginning of a sentence, such as "Paused". */
    static ToolResult told(String deed, Carried carried) {
        return ToolResult.done(sentence(deed, carried), content(carried));
    }

    /** The same, with what plays now. */
    static ToolResult told(String deed, Carried carried, Playable item) {
        ObjectNode content = content(carried);
        content.set("item", Playables.json(item));
        return ToolResult.done(sentence(deed + ": " + Playables.line(item), carried), content);
    }

    private static String sentence(String deed, Carried carried) {
        return switch (carried.outcome()) {
            case DONE -> deed + where(carried.place()) + ".";
            case UNCHANGED -> "It was so already; nothing was changed.";
        };
    }

    private static String where(Place place) {
        return switch (place) {
            case Place.On(var id, var name) -> " on " + Clean.text(name);
            case Place.Active active -> "";
        };
    }

    private static ObjectNode content(Carried carried) {
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("state", carried.outcome() == Outcome.DONE ? "done" : "unchanged");
        return switch (carried.place()) {
            case Place.On(var id, var name) -> content.put("device", Clean.text(name));
            case Place.Active active -> content;
        };
    }
}
