package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.application.playlist.AddToPlaylist;
import dev.spotifymcp.application.playlist.Addition;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.words.Problem;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code add_tracks_to_playlist}: appends to a playlist. */
public record AddTracksToPlaylistTool(AddToPlaylist playlists, RefusalWords words) implements Tool {

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "add_tracks_to_playlist",
            "Add tracks to playlist",
            """
            Append tracks and podcast episodes to a playlist the user owns or collaborates on, in the order given. What \
            is in the playlist already is added again. Longer lists go in parts; where one fails, the answer says what \
            was added and what was left.""",
            List.of(PlaylistParameters.PLAYLIST, PlaylistParameters.URIS),
            Written.schema(Schema.object()
                    .always("playlist_id", Schema.text())
                    .always("added", Schema.wholeNumber())
                    .always("snapshot_id", Schema.text())
                    .sometimes("left", Schema.listOf(Schema.text()))),
            Effect.ADDS,
            Scope.PLAYLISTS_WRITE);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        var playlist = call.get(PlaylistParameters.PLAYLIST);
        var uris = call.get(PlaylistParameters.URIS);
        return playlists
                .add(call.user(), playlist, uris, added -> call.client().progress(added, uris.size()))
                .map(addition ->
                        told(addition, JsonNodeFactory.instance.objectNode().put("playlist_id", playlist.value())));
    }

    private ToolResult told(Addition addition, ObjectNode content) {
        content.put("added", addition.added())
                .put("snapshot_id", addition.snapshot().value());
        String text = "Added " + addition.added() + (addition.added() == 1 ? " track." : " tracks.");
        return switch (addition) {
            case Addition.Whole whole -> ToolResult.done(text, Written.done(content));
            case Addition.Part part -> partly(part, text, content);
        };
    }

    /**
     * Told as a success, with the problem beside it: a model that reads "failed" sends the whole list again, and the
     * first part would be in the playlist twice.
     */
    private ToolResult partly(Addition.Part part, String text, ObjectNode content) {
        Problem problem = words.about(part.why());
        ArrayNode left = content.putArray("left");
        part.left().forEach(uri -> left.add(uri.toString()));
        content.set("error", problem.json());
        return ToolResult.done(
                text + " " + left.size() + " are left. " + problem.text() + " " + howToFinish(part),
                Written.partial(content));
    }

    private static String howToFinish(Addition.Part part) {
        return part.why() instanceof Refusal.OutcomeUnknown
                ? "The first hundred of \"left\" may be in the playlist: read it before sending the rest."
                : "To finish later, send only what is in \"left\".";
    }
}
