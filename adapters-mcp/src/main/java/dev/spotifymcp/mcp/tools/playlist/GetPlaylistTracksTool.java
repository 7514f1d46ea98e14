package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.playlist.ReadPlaylists;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.Listing;
import dev.spotifymcp.mcp.tools.Paging;
import dev.spotifymcp.mcp.tools.Playables;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_playlist_tracks}: what is in a playlist. */
public record GetPlaylistTracksTool(ReadPlaylists playlists) implements Tool {

    private static final Paging PAGING = Paging.of("items", 20, 100);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_playlist_tracks",
            "Get playlist tracks",
            """
            List what is in a playlist, in order: tracks, podcast episodes, local files and places whose content is no \
            longer available. Spotify shows this for playlists the user owns or collaborates on.""",
            List.of(PlaylistParameters.PLAYLIST_ID, PAGING.limit(), PAGING.offset()),
            Listing.schema(
                    Playables.SCHEMA.always("position", Schema.wholeNumber()).sometimes("added_at", Schema.text())),
            Effect.READS,
            Scope.READ);

    private static final Listing<PlaylistItem> LISTING =
            new Listing<>(GetPlaylistTracksTool::json, item -> Playables.line(item.playable()));

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return playlists
                .items(call.user(), call.get(PlaylistParameters.PLAYLIST_ID), PAGING.window(call))
                .map(page -> LISTING.of("Playlist tracks", page));
    }

    private static ObjectNode json(PlaylistItem item) {
        ObjectNode json = Playables.json(item.playable()).put("position", item.position());
        return item.addedAt().isEmpty() ? json : json.put("added_at", Clean.text(item.addedAt()));
    }
}
