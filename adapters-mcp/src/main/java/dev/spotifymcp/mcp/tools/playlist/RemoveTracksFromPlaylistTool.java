package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.playlist.RemoveFromPlaylist;
import dev.spotifymcp.application.playlist.RemoveFromPlaylist.Outcome;
import dev.spotifymcp.application.playlist.RemoveFromPlaylist.Plan;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.Meant;
import dev.spotifymcp.mcp.tools.Written;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code remove_tracks_from_playlist}: takes items out of a playlist. */
public record RemoveTracksFromPlaylistTool(RemoveFromPlaylist playlists, Meant meant, Written written) implements Tool {

    private static final Parameter<Optional<List<SpotifyUri>>> URIS = Parameter.optional(
            "uris", PlaylistParameters.ITEMS, "Tracks and episodes to remove, wherever they stand in the playlist.");
    private static final Parameter<Optional<List<Integer>>> POSITIONS = Parameter.optional(
            "positions",
            ValueType.listOf(PlaylistParameters.position(), 100),
            "In place of uris: which items, counted from 0, so that one of several alike can be removed.");
    private static final Parameter<Optional<String>> SNAPSHOT = Parameter.optional(
            "snapshot_id",
            ValueType.line(1, 200),
            "The state in which the playlist was read: if it has changed since, nothing is removed.");

    private static final Written.ToFinish THE_REST =
            Written.ToFinish.again("Call again with what is in \"left\" as uris; what has gone already stays gone.");
    private static final Written.ToFinish BACK = new Written.ToFinish(
            "Too much was removed: \"left\" names where to add what with add_tracks_to_playlist; the first of it may be"
                    + " back already.",
            "Too much was removed: \"left\" names where to add what with add_tracks_to_playlist.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "remove_tracks_from_playlist",
            "Remove tracks from playlist",
            """
            Remove items from a playlist the user owns or collaborates on: by uris (every place where they stand) or by \
            positions (just those). Asks the user first; dry_run tells what would go.""",
            Meant.parameters(PlaylistParameters.PLAYLIST, URIS, POSITIONS, SNAPSHOT),
            Written.schema(Schema.object()
                    .always("playlist_id", Schema.text())
                    .always("removed", Schema.wholeNumber())
                    .always("snapshot_id", Schema.text())),
            Effect.DESTROYS,
            Scope.PLAYLISTS_WRITE);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return plan(call).then(plan -> unchangedSince(call, plan)).then(plan -> {
            if (plan.removal().count() == 0) {
                return Answer.given(Written.unchanged(
                        "None of it is in the playlist.",
                        content(plan, 0, plan.playlist().snapshot())));
            }
            String act = act(plan);
            return meant.so(
                    call,
                    act,
                    () -> Written.rehearsed(
                            act, content(plan, 0, plan.playlist().snapshot())),
                    () -> remove(call, plan));
        });
    }

    private Answer<Plan> plan(Call call) {
        PlaylistId playlist = call.get(PlaylistParameters.PLAYLIST);
        Optional<List<SpotifyUri>> uris = call.get(URIS);
        Optional<List<Integer>> positions = call.get(POSITIONS);
        if (uris.isPresent() == positions.isPresent()) {
            return Answer.refused(new Refusal.InvalidArgument("uris", "or positions has to be given, and not both"));
        }
        return uris.map(names -> playlists.byName(call.user(), playlist, names))
                .orElseGet(() -> playlists.byPosition(call.user(), playlist, Set.copyOf(positions.orElseThrow())));
    }

    private static Answer<Plan> unchangedSince(Call call, Plan plan) {
        return call.get(SNAPSHOT)
                .filter(known -> !known.equals(plan.playlist().snapshot().value()))
                .<Answer<Plan>>map(changed -> Answer.refused(new Refusal.InvalidArgument(
                        "snapshot_id", "is not the playlist's present state: it has changed, so read it again")))
                .orElseGet(() -> Answer.given(plan));
    }

    private static String act(Plan plan) {
        return "This removes " + PlaylistWords.items(plan.removal().count()) + " from your playlist "
                + Clean.text(plan.playlist().name()) + ".";
    }

    private Answer<ToolResult> remove(Call call, Plan plan) {
        int names = plan.removal().names().size();
        return playlists
                .remove(call.user(), plan, done -> call.client().progress(done, names))
                .map(changed -> told(plan, changed.what(), changed.undo()));
    }

    private ToolResult told(Plan plan, Outcome outcome, Undoable undo) {
        if (outcome.removed() instanceof Sent.Part<SpotifyUri, SnapshotId> part) {
            return written.sent(
                    part,
                    undo,
                    "Removed " + part.done() + " of " + plan.removal().names().size() + " things.",
                    content(plan, part.done(), part.last()),
                    THE_REST);
        }
        int removed = plan.removal().count();
        return written.sent(
                outcome.putBack(),
                undo,
                "Removed " + PlaylistWords.items(removed) + ".",
                content(plan, removed, outcome.putBack().last()),
                BACK);
    }

    private static ObjectNode content(Plan plan, int removed, SnapshotId snapshot) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("playlist_id", plan.playlist().id().value())
                .put("removed", removed)
                .put("snapshot_id", snapshot.value());
    }
}
