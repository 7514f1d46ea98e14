package dev.spotifymcp.mcp.tools.export;

import dev.spotifymcp.application.playlist.ExportSongs;
import dev.spotifymcp.application.playlist.Found;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playlist.Source;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.Toolset;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.playlist.Sources;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code export_playlist}: says where a playlist can be read as a file. */
public record ExportPlaylistTool(ExportSongs songs) implements Tool {

    private static final Parameter<Source> PLAYLIST =
            Parameter.named("playlist", Sources.TYPE, "The playlist's URI, link or id; liked for the liked songs.");
    private static final Parameter<ExportFormat> FORMAT =
            Parameter.named("format", ValueType.choice(ExportFormat.class), "Kind of file.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "export_playlist",
            "Export playlist",
            """
            Give the user a whole playlist, or their liked songs, as a file. The answer links to a resource that is \
            written when the client reads it, of up to 10,000 items. To look into a playlist use get_playlist_tracks.""",
            List.of(PLAYLIST, FORMAT),
            Schema.object()
                    .always("uri", Schema.text())
                    .always("name", Schema.text())
                    .always("format", Schema.text())
                    .always("items", Schema.wholeNumber())
                    .always("left_out", Schema.wholeNumber()),
            Effect.READS,
            Scope.READ,
            Toolset.POWER);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        Source source = call.get(PLAYLIST);
        return songs.find(call.user(), source).map(found -> told(found, source, call.get(FORMAT)));
    }

    private static ToolResult told(Found found, Source source, ExportFormat format) {
        String name = Clean.text(found.name());
        String uri = Exports.uri(source, format);
        int items = Math.min(found.size(), ExportSongs.MOST_ITEMS);
        int leftOut = found.size() - items;
        String words = name + " as " + format.word() + ", " + items + (items == 1 ? " item" : " items")
                + (leftOut == 0 ? "" : "; the oldest " + leftOut + " are left out");
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("uri", uri)
                .put("name", name)
                .put("format", format.word())
                .put("items", items)
                .put("left_out", leftOut);
        return ToolResult.done(
                words + ": " + uri + "\nIt is written when it is read; nothing is stored.",
                new Content.Link(uri, name + "." + format.word(), words, format.mediaType()),
                content);
    }
}
