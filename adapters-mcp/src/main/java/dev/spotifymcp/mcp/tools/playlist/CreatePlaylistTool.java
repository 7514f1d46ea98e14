package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.playlist.CreatePlaylist;
import dev.spotifymcp.application.playlist.CreatePlaylist.Created;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Visibility;
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

/** {@code create_playlist}: makes a playlist, empty or with something in it. */
public record CreatePlaylistTool(CreatePlaylist playlists, Written written) implements Tool {

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
    private static final Parameter<Optional<List<SpotifyUri>>> TRACKS = Parameter.optional(
            "tracks",
            PlaylistParameters.ITEMS,
            "What to put into it, in this order: URIs, links or ids of tracks, URIs or links of episodes.");
    private static final Parameter<Boolean> COLLABORATIVE = Parameter.named(
                    "collaborative",
                    ValueType.flag(),
                    "Whether people the user invites can change it. Not together with public.")
            .orElse(false);

    private static final Written.ToFinish WITH_THE_REST = new Written.ToFinish(
            "The playlist is there; the first hundred of \"left\" may be in it: read it, then send the rest with"
                    + " add_tracks_to_playlist.",
            "The playlist is there: send \"left\" with add_tracks_to_playlist, do not create it again.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "create_playlist",
            "Create playlist",
            """
            Make a new playlist in the user's library, empty or with tracks and episodes in it, and return its id. Every \
            call makes another playlist, even under the same name.""",
            List.of(NAME, DESCRIPTION, PUBLIC, TRACKS, COLLABORATIVE),
            Written.schema(PlaylistWords.SCHEMA.sometimes("added", Schema.wholeNumber())),
            Effect.ADDS,
            Scope.PLAYLISTS_WRITE);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        if (call.get(PUBLIC) && call.get(COLLABORATIVE)) {
            return Answer.refused(new Refusal.InvalidArgument("collaborative", "cannot be true for a public playlist"));
        }
        var wish = new NewPlaylist(call.get(NAME), call.get(DESCRIPTION), visibility(call));
        List<SpotifyUri> tracks = call.get(TRACKS).orElse(List.of());
        return playlists
                .create(call.user(), wish, tracks, added -> call.client().progress(added, tracks.size()))
                .map(changed -> told(changed.what(), changed.undo(), tracks));
    }

    private static Visibility visibility(Call call) {
        if (call.get(COLLABORATIVE)) {
            return Visibility.COLLABORATIVE;
        }
        return call.get(PUBLIC) ? Visibility.PUBLIC : Visibility.PRIVATE;
    }

    private ToolResult told(Created created, Undoable undo, List<SpotifyUri> tracks) {
        var content = PlaylistWords.json(created.playlist());
        String text = "Playlist created: " + PlaylistWords.line(created.playlist());
        if (tracks.isEmpty()) {
            return Written.done(text + ".", content, undo);
        }
        int added = created.filled().done();
        content.put("added", added);
        return written.sent(
                created.filled(), undo, text + "\nAdded " + PlaylistWords.items(added) + ".", content, WITH_THE_REST);
    }
}
