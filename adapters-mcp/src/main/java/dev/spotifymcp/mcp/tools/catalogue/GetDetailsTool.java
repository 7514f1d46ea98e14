package dev.spotifymcp.mcp.tools.catalogue;

import dev.spotifymcp.application.catalogue.LookUp;
import dev.spotifymcp.application.catalogue.LookUp.Look;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.CatalogueParameters;
import dev.spotifymcp.mcp.tools.Things;
import dev.spotifymcp.mcp.words.Problem;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_details}: all there is to know about a few things. */
public record GetDetailsTool(LookUp catalogue, RefusalWords words) implements Tool {

    /** As many as are looked at within a call; Spotify is asked about each. */
    private static final int MOST = 20;

    private static final Parameter<List<SpotifyUri>> URIS = Parameter.named(
            "uris",
            ValueType.listOf(
                    CatalogueParameters.uri(
                            Kind.TRACK,
                            Kind.ALBUM,
                            Kind.ARTIST,
                            Kind.PLAYLIST,
                            Kind.SHOW,
                            Kind.EPISODE,
                            Kind.AUDIOBOOK,
                            Kind.CHAPTER),
                    MOST),
            "Things of any kind: Spotify URIs or open.spotify.com links. A bare id is taken for a track.");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_details",
            "Get details",
            """
            Look at up to 20 things at once: tracks, albums, artists, playlists, podcasts, episodes, audiobooks. \
            Returns what Spotify tells about each: release date, length, ISRC, genres, description, and the URIs of its \
            artists, album or show. What is inside an album, artist or podcast is read with list_contents.""",
            List.of(URIS),
            Schema.object()
                    .always("items", Schema.listOf(Things.DETAILED))
                    .always(
                            "missing",
                            Schema.listOf(
                                    Schema.object().always("uri", Schema.text()).always("code", Schema.text()))),
            Effect.READS,
            Scope.READ);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return catalogue.at(call.user(), call.get(URIS)).map(this::told);
    }

    private ToolResult told(List<Look> looks) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        var items = content.putArray("items");
        var missing = content.putArray("missing");
        var text = new StringJoiner("\n");
        for (Look look : looks) {
            switch (look.answer()) {
                case Answer.Given(var thing) -> {
                    items.add(Things.detailed(thing));
                    text.add(Things.line(thing));
                }
                case Answer.Refused(var why) -> {
                    Problem problem = words.about(why);
                    missing.addObject().put("uri", look.uri().toString()).put("code", problem.code());
                    text.add(look.uri() + ": " + problem.text());
                }
            }
        }
        return ToolResult.done(text.toString(), content);
    }
}
