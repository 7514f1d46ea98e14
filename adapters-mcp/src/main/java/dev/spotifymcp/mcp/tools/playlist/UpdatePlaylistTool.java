package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.playlist.EditPlaylist;
import dev.spotifymcp.application.playlist.EditPlaylist.Edited;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playlist.Cover;
import dev.spotifymcp.domain.playlist.Edit;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
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

/** {@code update_playlist}: renames and describes a playlist, shows and hides it, gives it a cover. */
public record UpdatePlaylistTool(EditPlaylist playlists, Written written) implements Tool {

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
    private static final Parameter<Optional<Cover>> COVER = Parameter.optional(
            "cover_image", ValueType.line(1, Cover.LONGEST).as(Cover::read), "A new cover: a JPEG in base64.");

    private static final Written.ToFinish AGAIN =
            Written.ToFinish.again("Call again with cover_image alone; the rest is done.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "update_playlist",
            "Update playlist",
            """
            Change a playlist of the user's own as a whole: its name, its description, whether it is public or \
            collaborative, its cover. What is not given stays. The answer holds the playlist as it is now, and what it was before.""",
            List.of(PlaylistParameters.PLAYLIST, NAME, DESCRIPTION, PUBLIC, COLLABORATIVE, COVER),
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
        PlaylistId playlist = call.get(PlaylistParameters.PLAYLIST);
        List<Edit> edits = edits(call);
        Optional<Cover> cover = call.get(COVER);
        if (edits.isEmpty()) {
            return cover.map(picture ->
                            playlists.paint(call.user(), playlist, picture).map(UpdatePlaylistTool::painted))
                    .orElseGet(() -> Answer.refused(new Refusal.InvalidArgument(
                            "name",
                            "or description, public, collaborative or cover_image has to be given, or nothing would"
                                    + " change")));
        }
        return playlists
                .edit(call.user(), playlist, edits)
                .map(changed -> cover.map(picture -> told(changed, playlists.paint(call.user(), playlist, picture)))
                        .orElseGet(() -> Written.done(text(changed.what()), content(changed.what()), changed.undo())));
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

    private static ToolResult painted(Changed<Playlist> changed) {
        var same = new Edited(changed.what(), changed.what());
        return Written.done("The new cover shows in a moment. " + text(same), content(same), changed.undo());
    }

    /** The details are changed by now, whatever became of the cover. */
    private ToolResult told(Changed<Edited> changed, Answer<Changed<Playlist>> cover) {
        Sent<String, String> sent = switch (cover) {
            case Answer.Given<Changed<Playlist>> painted -> new Sent.Whole<>(2, "cover");
            case Answer.Refused<Changed<Playlist>>(var why) ->
                new Sent.Part<>(1, "details", List.of("cover_image"), why);
        };
        String text = text(changed.what()) + " An undo does not bring back the cover before.";
        return written.sent(sent, changed.undo(), text, content(changed.what()), AGAIN);
    }

    private static String text(Edited edited) {
        return "Playlist is now: " + PlaylistWords.line(edited.now()) + ".";
    }

    private static ObjectNode content(Edited edited) {
        ObjectNode content = PlaylistWords.json(edited.now());
        content.set("before", PlaylistWords.json(edited.before()));
        return content;
    }
}
