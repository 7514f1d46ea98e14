package dev.spotifymcp.mcp.tools.library;

import dev.spotifymcp.application.library.ReadSavedThings;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.library.SavedKind;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.Listing;
import dev.spotifymcp.mcp.tools.Paging;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_saved_items}: albums, shows, episodes and audiobooks a person has saved, and artists they follow. */
public record GetSavedItemsTool(ReadSavedThings library) implements Tool {

    /** Nobody follows so many; farther out, Spotify's list of artists would have to be read for minutes. */
    private static final int LAST_OFFSET = 2_000;

    private static final Paging PAGING = Paging.of("items", 20, 50, LAST_OFFSET);

    private static final Parameter<SavedKind> KIND = Parameter.named(
            "kind",
            ValueType.choice(List.of(SavedKind.values()), SavedKind::word),
            "Which list: what is saved of a kind, or the artists the user follows.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_saved_items",
            "Get saved items",
            """
            List what else is in the user's library: saved albums, podcast shows, episodes or audiobooks, newest first, \
            or the artists they follow. For liked songs use get_liked_songs.""",
            List.of(KIND, PAGING.limit(), PAGING.offset()),
            Listing.schema(Schema.object()
                    .always("id", Schema.text())
                    .always("uri", Schema.text())
                    .always("name", Schema.text())
                    .sometimes("by", Schema.listOf(Schema.text()))
                    .sometimes("added_at", Schema.text())),
            Effect.READS,
            Scope.READ);

    private static final Listing<SavedThing> LISTING = new Listing<>(GetSavedItemsTool::json, GetSavedItemsTool::line);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        SavedKind kind = call.get(KIND);
        String heading = kind == SavedKind.ARTISTS ? "Artists you follow" : "Your saved " + kind.word();
        return library.of(call.user(), kind, PAGING.window(call)).map(page -> LISTING.of(heading, page));
    }

    private static ObjectNode json(SavedThing thing) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", thing.uri().id())
                .put("uri", thing.uri().toString())
                .put("name", Clean.text(thing.name()));
        if (!thing.by().isEmpty()) {
            ArrayNode by = json.putArray("by");
            thing.by().forEach(name -> by.add(Clean.text(name)));
        }
        return thing.addedAt().isEmpty() ? json : json.put("added_at", Clean.text(thing.addedAt()));
    }

    private static String line(SavedThing thing) {
        String by = thing.by().stream().map(Clean::text).collect(Collectors.joining(", "));
        return Clean.text(thing.name()) + (by.isEmpty() ? "" : " – " + by) + " · " + thing.uri();
    }
}
