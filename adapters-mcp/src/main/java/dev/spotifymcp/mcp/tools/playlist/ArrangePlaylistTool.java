package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.playlist.ArrangePlaylist;
import dev.spotifymcp.application.playlist.ArrangePlaylist.Former;
import dev.spotifymcp.application.playlist.ArrangePlaylist.Plan;
import dev.spotifymcp.application.playlist.ArrangePlaylist.Steps;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.Meant;
import dev.spotifymcp.mcp.tools.Written;
import dev.spotifymcp.mcp.words.Clean;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code arrange_playlist}: brings a playlist into another order, or puts other items into it. */
public record ArrangePlaylistTool(ArrangePlaylist playlists, Meant meant, Written written) implements Tool {

    private static final Written.ToFinish READ_FIRST = Written.ToFinish.again(
            "Read the playlist before going on: what was moved stays moved, and of a playlist written anew only what is in"
                    + " \"left\" is missing; add it with add_tracks_to_playlist.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "arrange_playlist",
            "Arrange playlist",
            """
            Change the order in a playlist the user owns: move a range, sort, shuffle or reverse (up to 1,000 items), or \
            replace everything with uris. Few moves keep the dates; larger changes write the playlist anew. Asks the user \
            first; dry_run tells how it would be done.""",
            Meant.parameters(
                    PlaylistParameters.PLAYLIST,
                    ArrangeMode.MODE,
                    ArrangeMode.KEYS,
                    ArrangeMode.DESCENDING,
                    ArrangeMode.FROM,
                    ArrangeMode.COUNT,
                    ArrangeMode.BEFORE,
                    ArrangeMode.URIS),
            Written.schema(Schema.object()
                    .always("playlist_id", Schema.text())
                    .always("how", Schema.oneOf("moves", "written_anew"))
                    .always("steps", Schema.wholeNumber())
                    .always("snapshot_id", Schema.text())),
            Effect.DESTROYS,
            Scope.PLAYLISTS_WRITE);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return ArrangeMode.plan(playlists, call).then(plan -> {
            if (plan.steps() instanceof Steps.Moved(var moves, var after) && moves.isEmpty()) {
                return Answer.given(Written.unchanged("It is in that order already.", untouched(plan)));
            }
            String act = act(plan);
            return meant.so(call, act, () -> Written.rehearsed(act, untouched(plan)), () -> arrange(call, plan));
        });
    }

    private Answer<ToolResult> arrange(Call call, Plan plan) {
        return playlists
                .arrange(call.user(), plan, done -> call.client().progress(done, size(plan.steps())))
                .map(changed -> told(plan, changed.what(), changed.undo()));
    }

    private ToolResult told(Plan plan, Sent<?, SnapshotId> sent, Undoable undo) {
        String text = switch (plan.steps()) {
            case Steps.Moved moved -> "Arranged; " + sent.done() + " of " + size(moved) + " moves made.";
            case Steps.Rewritten anew -> "Written anew; " + PlaylistWords.items(sent.done()) + " are in it now.";
        };
        return written.sent(sent, undo, text, content(plan, sent.last()), READ_FIRST);
    }

    private static String act(Plan plan) {
        String name = Clean.text(plan.playlist().name());
        return switch (plan.steps()) {
            case Steps.Moved(var moves, var after) ->
                "This changes the order of your playlist " + name + " by " + moves.size()
                        + (moves.size() == 1 ? " move." : " moves.");
            case Steps.Rewritten(var uris, var former) ->
                "This empties your playlist " + name + " and fills it anew with " + PlaylistWords.items(uris.size())
                        + "; the dates on which they were added are lost" + loss(former) + ".";
        };
    }

    private static String loss(Former former) {
        return switch (former) {
            case Former.Known(var back) ->
                back.nameless() == 0
                        ? ""
                        : ", and of what it holds " + back.nameless() + " local or unavailable for good";
            case Former.Unread tooLong -> ", and it cannot be undone, since it is too long to be read in time";
        };
    }

    private static int size(Steps steps) {
        return switch (steps) {
            case Steps.Moved(var moves, var after) -> moves.size();
            case Steps.Rewritten(var uris, var former) -> uris.size();
        };
    }

    private static ObjectNode untouched(Plan plan) {
        return content(plan, plan.playlist().snapshot());
    }

    private static ObjectNode content(Plan plan, SnapshotId snapshot) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("playlist_id", plan.playlist().id().value())
                .put("how", plan.steps() instanceof Steps.Moved ? "moves" : "written_anew")
                .put("steps", size(plan.steps()))
                .put("snapshot_id", snapshot.value());
    }
}
