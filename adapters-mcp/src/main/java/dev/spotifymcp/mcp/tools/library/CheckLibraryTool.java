package dev.spotifymcp.mcp.tools.library;

import dev.spotifymcp.application.library.CheckLibrary;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code check_library}: which of some things a person has saved or follows. */
public record CheckLibraryTool(CheckLibrary library) implements Tool {

    private static final Parameter<List<SpotifyUri>> URIS = LibraryThings.named("What to look for,");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "check_library",
            "Check library",
            """
            Find out which of up to 200 things are in the user's library: tracks, albums, shows, episodes and audiobooks \
            that are saved, artists and playlists that are followed.""",
            List.of(URIS),
            Schema.object()
                    .always("saved", Schema.listOf(Schema.text()))
                    .always("not_saved", Schema.listOf(Schema.text())),
            Effect.READS,
            Scope.READ);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        List<SpotifyUri> asked = call.get(URIS).stream().distinct().toList();
        return library.among(call.user(), asked).map(there -> told(asked, there));
    }

    private static ToolResult told(List<SpotifyUri> asked, Set<SpotifyUri> there) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ArrayNode saved = content.putArray("saved");
        ArrayNode missing = content.putArray("not_saved");
        var text = new StringBuilder("In your library: " + there.size() + " of " + asked.size());
        for (SpotifyUri thing : asked) {
            boolean isThere = there.contains(thing);
            (isThere ? saved : missing).add(thing.toString());
            text.append('\n').append(isThere ? "yes · " : "no · ").append(thing);
        }
        return ToolResult.done(text.toString(), content);
    }
}
