package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.application.playlist.CreatePlaylist;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.Visibility;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.List;

/** {@code create_playlist}: makes an empty playlist. */
public record CreatePlaylistTool(CreatePlaylist playlists) implements Tool {

    private static final Parameter<String> NAME =
            Parameter.named("name", ValueType.line(1, NewPlaylist.LONGEST_NAME), "What to call it.");
    private static final Parameter<String> DESCRIPTION = Parameter.named(
                    "description", ValueType.line(0, NewPlaylist.LONGEST_DESCRIPTION), "A sentence about it.")
            .orElse("");
    private static final Parameter<Boolean> PUBLIC = Parameter.named(
                    "public",
                    ValueType.flag(),
                    "Whether it shows on the user's profile. Whoever has its link can open it either way.")
            .orElse(false);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "create_playlist",
            "Create playlist",
            """
            Make a new, empty playlist in the user's library and return its id. Fill it with add_tracks_to_playlist. \
            Every call makes another playlist, even under the same name.""",
            List.of(NAME, DESCRIPTION, PUBLIC),
            Written.schema(PlaylistWords.SCHEMA),
            Effect.ADDS,
            Scope.PLAYLISTS_WRITE);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        Visibility visibility = call.get(PUBLIC) ? Visibility.PUBLIC : Visibility.PRIVATE;
        var wish = new NewPlaylist(call.get(NAME), call.get(DESCRIPTION), visibility);
        return playlists.create(call.user(), wish).map(CreatePlaylistTool::told);
    }

    private static ToolResult told(Playlist playlist) {
        return ToolResult.done(
                "Playlist created: " + PlaylistWords.line(playlist), Written.done(PlaylistWords.json(playlist)));
    }
}
