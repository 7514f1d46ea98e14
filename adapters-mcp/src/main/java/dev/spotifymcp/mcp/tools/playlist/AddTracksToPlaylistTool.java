package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.playlist.AddToPlaylist;
import dev.spotifymcp.application.playlist.AddToPlaylist.Place;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
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
import dev.spotifymcp.mcp.tools.Written;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code add_tracks_to_playlist}: puts tracks and episodes into a playlist. */
public record AddTracksToPlaylistTool(AddToPlaylist playlists, Written written) implements Tool {

    private static final Parameter<List<SpotifyUri>> URIS = Parameter.named(
            "track_uris",
            PlaylistParameters.ITEMS,
            "URIs or links of tracks and episodes, or ids of tracks, in the order wanted.");
    private static final Parameter<Optional<Integer>> POSITION = Parameter.optional(
            "position",
            PlaylistParameters.position(),
            "In front of which item, counted from 0; at the end without it.");
    private static final Parameter<Boolean> SKIP_DUPLICATES = Parameter.named(
                    "skip_duplicates",
                    ValueType.flag(),
                    "Leave out what is in the playlist already. All of the playlist is read for it.")
            .orElse(false);

    private static final Written.ToFinish THE_REST = new Written.ToFinish(
            "The first hundred of \"left\" may be in the playlist: read it before sending the rest.",
            "To finish later, send only what is in \"left\".");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "add_tracks_to_playlist",
            "Add tracks to playlist",
            """
            Add tracks and podcast episodes to a playlist the user owns or collaborates on, in the order given. Without \
            skip_duplicates, what is in the playlist already is added again. Longer lists go in parts; where one fails, \
            the answer says what was added and what was left.""",
            List.of(PlaylistParameters.PLAYLIST_ID, URIS, POSITION, SKIP_DUPLICATES),
            Written.schema(Schema.object()
                    .always("playlist_id", Schema.text())
                    .always("added", Schema.wholeNumber())
                    .always("snapshot_id", Schema.text())
                    .sometimes("skipped", Schema.wholeNumber())),
            Effect.ADDS,
            Scope.PLAYLISTS_WRITE);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        PlaylistId playlist = call.get(PlaylistParameters.PLAYLIST_ID);
        List<SpotifyUri> uris = call.get(URIS);
        Place place = call.get(POSITION).<Place>map(Place.Before::new).orElseGet(Place.End::new);
        IntConsumer told = added -> call.client().progress(added, uris.size());
        return call.get(SKIP_DUPLICATES)
                ? playlists
                        .addNew(call.user(), playlist, uris, place, told)
                        .map(changed -> toldOfNew(changed, playlist, uris.size()))
                : playlists
                        .add(call.user(), playlist, uris, place, told)
                        .map(changed -> told(changed, content(playlist, changed.what()), ""));
    }

    private ToolResult toldOfNew(Changed<Sent<SpotifyUri, SnapshotId>> changed, PlaylistId playlist, int asked) {
        Sent<SpotifyUri, SnapshotId> sent = changed.what();
        int left = sent instanceof Sent.Part<SpotifyUri, SnapshotId> part
                ? part.left().size()
                : 0;
        int skipped = asked - sent.done() - left;
        ObjectNode content = content(playlist, sent).put("skipped", skipped);
        return skipped == asked
                ? Written.unchanged("All of it is in the playlist already.", content)
                : told(changed, content, " " + skipped + " were there already.");
    }

    private ToolResult told(Changed<Sent<SpotifyUri, SnapshotId>> changed, ObjectNode content, String more) {
        Sent<SpotifyUri, SnapshotId> sent = changed.what();
        String text = "Added " + sent.done() + (sent.done() == 1 ? " track." : " tracks.") + more;
        return written.sent(sent, changed.undo(), text, content, THE_REST);
    }

    private static ObjectNode content(PlaylistId playlist, Sent<SpotifyUri, SnapshotId> sent) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("playlist_id", playlist.value())
                .put("added", sent.done())
                .put("snapshot_id", sent.last().value());
    }
}
