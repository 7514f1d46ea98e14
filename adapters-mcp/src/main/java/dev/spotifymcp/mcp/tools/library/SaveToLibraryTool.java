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
import dev.spotifymcp.mcp.tools.Written;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code save_to_library}: saves things, follows artists and playlists. */
public record SaveToLibraryTool(ChangeLibrary library, Written written) implements Tool {

    private static final Parameter<List<SpotifyUri>> URIS = LibraryThings.named("What to save or follow,");

    private static final Written.ToFinish AGAIN =
            Written.ToFinish.again("Call again with what is in \"left\"; what is saved already stays as it is.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "save_to_library",
            "Save to library",
            """
            Save tracks (as liked songs), albums, shows, episodes and audiobooks to the user's library, and follow artists \
            and playlists. What is there already stays as it is.""",
            List.of(URIS),
            Written.schema(Schema.object()
                    .always("saved", Schema.wholeNumber())
                    .always("already_saved", Schema.wholeNumber())),
            Effect.SETS,
            Scope.LIBRARY_WRITE);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return library.saving(call.user(), call.get(URIS)).then(plan -> save(call, plan));
    }

    private Answer<ToolResult> save(Call call, Plan plan) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("already_saved", plan.already());
        if (plan.open().isEmpty()) {
            return Answer.given(Written.unchanged("All of it is in your library already.", content.put("saved", 0)));
        }
        return library.save(
                        call.user(),
                        plan,
                        done -> call.client().progress(done, plan.open().size()))
                .map(changed -> written.sent(
                        changed.what(),
                        changed.undo(),
                        "Saved " + LibraryThings.count(changed.what().done()) + "; " + plan.already()
                                + " were there already.",
                        content.put("saved", changed.what().done()),
                        AGAIN));
    }
}
