package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.application.playlist.ReadPlaylists;
import dev.spotifymcp.application.playlist.SummarisePlaylist;
import dev.spotifymcp.application.playlist.SummarisePlaylist.Summarised;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Summary;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.Playables;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_playlist}: a playlist as a whole, or what its items come to. */
public record GetPlaylistTool(ReadPlaylists playlists, SummarisePlaylist summarise) implements Tool {

    private enum View {
        META,
        SUMMARY
    }

    private static final Parameter<View> VIEW = Parameter.named(
                    "view",
                    ValueType.choice(View.class),
                    "meta: name, owner, length and state; summary: also what all its items come to.")
            .orElse(View.META);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_playlist",
            "Get playlist",
            """
            Look at one playlist, whoever it belongs to: name, description, owner, length, snapshot_id. view=summary reads \
            all its items and sums them up: length in time, artists, repeats, unavailable items, dates. For the items \
            themselves use get_playlist_tracks.""",
            List.of(PlaylistParameters.PLAYLIST, VIEW),
            PlaylistWords.SCHEMA.sometimes("summary", summarySchema()),
            Effect.READS,
            Scope.READ);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        PlaylistId playlist = call.get(PlaylistParameters.PLAYLIST);
        return switch (call.get(VIEW)) {
            case META -> playlists.find(call.user(), playlist).map(GetPlaylistTool::told);
            case SUMMARY -> summarise.of(call.user(), playlist).map(GetPlaylistTool::told);
        };
    }

    private static ToolResult told(Playlist playlist) {
        return ToolResult.done(PlaylistWords.line(playlist), PlaylistWords.json(playlist));
    }

    private static ToolResult told(Summarised all) {
        ObjectNode content = PlaylistWords.json(all.playlist());
        content.set("summary", json(all.summary()));
        return ToolResult.done(PlaylistWords.line(all.playlist()) + "\n" + text(all.summary()), content);
    }

    private static String text(Summary summary) {
        String artists = summary.artists().stream()
                .map(featured -> Clean.text(featured.artist().name()) + " (" + featured.tracks() + ")")
                .collect(Collectors.joining(", "));
        return Playables.clock(summary.length()) + " long · " + summary.tracks() + " tracks, " + summary.episodes()
                + " episodes, " + summary.localFiles() + " local files, " + summary.unavailable() + " unavailable, "
                + summary.repeated() + " repeated"
                + (summary.firstAdded().isEmpty()
                        ? ""
                        : "\nAdded from " + Clean.text(summary.firstAdded()) + " to " + Clean.text(summary.lastAdded()))
                + (artists.isEmpty() ? "" : "\nMost by " + artists);
    }

    private static ObjectNode json(Summary summary) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("tracks", summary.tracks())
                .put("episodes", summary.episodes())
                .put("local_files", summary.localFiles())
                .put("unavailable", summary.unavailable())
                .put("explicit", summary.explicit())
                .put("repeated", summary.repeated())
                .put("duration_ms", summary.length().toMillis())
                .put("first_added", Clean.text(summary.firstAdded()))
                .put("last_added", Clean.text(summary.lastAdded()));
        ArrayNode artists = json.putArray("top_artists");
        summary.artists()
                .forEach(featured -> artists.addObject()
                        .put("id", featured.artist().uri().id())
                        .put("uri", featured.artist().uri().toString())
                        .put("name", Clean.text(featured.artist().name()))
                        .put("tracks", featured.tracks()));
        return json;
    }

    private static Schema summarySchema() {
        Schema counts = Schema.object();
        for (String count :
                List.of("tracks", "episodes", "local_files", "unavailable", "explicit", "repeated", "duration_ms")) {
            counts = counts.always(count, Schema.wholeNumber());
        }
        return counts.always("first_added", Schema.text())
                .always("last_added", Schema.text())
                .always(
                        "top_artists",
                        Schema.listOf(Schema.object()
                                .always("id", Schema.text())
                                .always("uri", Schema.text())
                                .always("name", Schema.text())
                                .always("tracks", Schema.wholeNumber())));
    }
}
