package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.application.playlist.ReadPlaylists;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import java.util.List;

/** {@code get_user_playlists}: the playlists a person owns or follows. */
public record GetUserPlaylistsTool(ReadPlaylists playlists) implements Tool {

    private static final Paging PAGING = Paging.of("playlists", 10, 50);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_user_playlists",
            "Get user's playlists",
            """
            List the playlists the user owns or follows, in the order of their library, with ids, owners and lengths. \
            Use it to find the id of a playlist the user names.""",
            List.of(PAGING.limit(), PAGING.offset()),
            Listing.schema(PlaylistWords.SCHEMA),
            Effect.READS,
            Scope.READ);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        var listing = new Listing<Playlist>(PlaylistWords::json, PlaylistWords::line);
        return playlists.of(call.user(), PAGING.window(call)).map(page -> listing.of("Your playlists", page));
    }
}
