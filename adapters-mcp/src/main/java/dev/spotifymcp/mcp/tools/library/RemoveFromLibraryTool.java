package dev.spotifymcp.mcp.tools.library;

import dev.spotifymcp.application.library.ChangeLibrary;
import dev.spotifymcp.application.library.ChangeLibrary.Plan;
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
import dev.spotifymcp.mcp.tools.Meant;
import dev.spotifymcp.mcp.tools.Written;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code remove_from_library}: takes things out, unfollows artists and playlists. */
public record RemoveFromLibraryTool(ChangeLibrary library, Meant meant, Written written) implements Tool {

    private static final Parameter<List<SpotifyUri>> URIS = LibraryThings.named("What to remove or unfollow,");

    private static final Written.ToFinish AGAIN = Written.ToFinish.again("Call again with what is in \"left\".");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "remove_from_library",
            "Remove from library",
            """
            Remove tracks (from liked songs), albums, shows, episodes and audiobooks from the user's library, and unfollow \
            artists and playlists. A playlist of the user's own is gone from their list then. Asks the user first.""",
            Meant.parameters(URIS),
            Written.schema(Schema.object()
                    .always("removed", Schema.wholeNumber())
                    .always("not_there", Schema.wholeNumber())
                    .sometimes("would_remove", Schema.listOf(Schema.text()))),
            Effect.DESTROYS,
            Scope.LIBRARY_WRITE);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return library.removing(call.user(), call.get(URIS)).then(plan -> {
            if (plan.open().isEmpty()) {
                return Answer.given(Written.unchanged("None of it is in your library.", content(plan, 0)));
            }
            String act = "This removes " + LibraryThings.count(plan.open().size()) + " from your Spotify library.";
            return meant.so(call, act, () -> rehearsed(act, plan), () -> remove(call, plan));
        });
    }

    private static ToolResult rehearsed(String act, Plan plan) {
        ObjectNode content = content(plan, 0);
        ArrayNode open = content.putArray("would_remove");
        plan.open().forEach(thing -> open.add(thing.toString()));
        return Written.rehearsed(act, content);
    }

    private Answer<ToolResult> remove(Call call, Plan plan) {
        return library.remove(
                        call.user(),
                        plan,
                        done -> call.client().progress(done, plan.open().size()))
                .map(changed -> written.sent(
                        changed.what(),
                        changed.undo(),
                        "Removed " + LibraryThings.count(changed.what().done()) + " from your library.",
                        content(plan, changed.what().done()),
                        AGAIN));
    }

    private static ObjectNode content(Plan plan, int removed) {
        return JsonNodeFactory.instance.objectNode().put("removed", removed).put("not_there", plan.already());
    }
}
