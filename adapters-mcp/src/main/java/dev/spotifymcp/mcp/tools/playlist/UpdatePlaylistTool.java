package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.playlist.EditPlaylist;
import dev.spotifymcp.application.playlist.EditPlaylist.Edited;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playlist.Edit;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code update_playlist}: renames and describes a playlist, shows and hides it. */
public record UpdatePlaylistTool(EditPlaylist playlists) implements Tool {

    private static final Parameter<Optional<String>> NAME =
            Parameter.optional("name", ValueType.line(1, NewPlaylist.LONGEST_NAME), "A new name.");
    // Spotify passes over an empty description in silence.
    private static final Parameter<Optional<String>> DESCRIPTION =
            Parameter.optional("description", ValueType.line(1, NewPlaylist.LONGEST_DESCRIPTION), "A new description.");
    private static final Parameter<Optional<Boolean>> PUBLIC = Parameter.optional(
            "public",
            ValueType.flag(),
            "Whether it shows on the user's profile. Whoever has its link can open it either way.");
    private static final Parameter<Optional<Boolean>> COLLABORATIVE = Parameter.optional(
            "collaborative",
            ValueType.flag(),
            "Whether people the user invites can change it; true also takes it off the profile.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "update_playlist",
            "Update playlist",
            """
            Change a playlist of the user's own as a whole: its name, its description, whether it is public or \
            collaborative. What is not given stays. The answer holds the playlist as it is now, and what it was before.""",
            List.of(PlaylistParameters.PLAYLIST, NAME, DESCRIPTION, PUBLIC, COLLABORATIVE),
            Written.schema(PlaylistWords.SCHEMA.always("before", Schema.anything())),
            Effect.SETS,
            Scope.PLAYLISTS_WRITE);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        boolean isPublic = call.get(PUBLIC).orElse(false);
        if (isPublic && call.get(COLLABORATIVE).orElse(false)) {
            return Answer.refused(new Refusal.InvalidArgument("collaborative", "cannot be true for a public playlist"));
        }
        List<Edit> edits = edits(call);
        return edits.isEmpty()
                ? Answer.refused(new Refusal.InvalidArgument(
                        "name", "or description, public or collaborative has to be given, or nothing would change"))
                : playlists
                        .edit(call.user(), call.get(PlaylistParameters.PLAYLIST), edits)
                        .map(UpdatePlaylistTool::told);
    }

    private static List<Edit> edits(Call call) {
        List<Edit> edits = new ArrayList<>();
        call.get(NAME).map(Edit.Name::new).ifPresent(edits::add);
        call.get(DESCRIPTION).map(Edit.Description::new).ifPresent(edits::add);
        call.get(PUBLIC)
                .map(wished -> new Edit.Shown(wished ? Visibility.PUBLIC : Visibility.PRIVATE))
                .ifPresent(edits::add);
        call.get(COLLABORATIVE)
                .<Edit>map(wished -> wished ? new Edit.Shown(Visibility.COLLABORATIVE) : new Edit.Closed())
                .ifPresent(edits::add);
        return edits;
    }

    private static ToolResult told(Edited edited) {
        ObjectNode content = PlaylistWords.json(edited.now());
        content.set("before", PlaylistWords.json(edited.before()));
        return Written.done("Playlist is now: " + PlaylistWords.line(edited.now()), content);
    }
}
