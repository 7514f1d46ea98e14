package dev.spotifymcp.mcp.tools.catalogue;

import dev.spotifymcp.application.catalogue.Resolution;
import dev.spotifymcp.application.catalogue.ResolveTracks;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Thing;
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
import dev.spotifymcp.mcp.words.Clean;
import dev.spotifymcp.mcp.words.Problem;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code resolve_tracks}: turns a written list of songs into URIs. */
public record ResolveTracksTool(ResolveTracks catalogue, RefusalWords words) implements Tool {

    private static final int MOST = 50;

    private static final Parameter<List<String>> QUERIES = Parameter.named(
            "queries",
            ValueType.listOf(ValueType.line(1, CatalogueParameters.LONGEST_QUERY), MOST),
            "One song each: \"artist – title\", an ISRC, or a track's URI or link.");
    private static final Parameter<Integer> MIN_CONFIDENCE = Parameter.named(
                    "min_confidence",
                    ValueType.wholeNumber(0, 100),
                    "How alike, in per cent, a track has to be to count as found; others come back as doubtful.")
            .orElse(70);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "resolve_tracks",
            "Resolve tracks",
            """
            Turn up to 50 written songs into track URIs in one call, each with a confidence: found, doubtful (ask the \
            user or search again), not_found or failed. Prefer it to many searches when making a playlist from a list. \
            Each song costs a search of Spotify's small daily quota, so do not guess at variants.""",
            List.of(QUERIES, MIN_CONFIDENCE),
            Schema.object()
                    .always(
                            "items",
                            Schema.listOf(Schema.object()
                                    .always("query", Schema.text())
                                    .always("state", Schema.oneOf("found", "doubtful", "not_found", "failed"))
                                    .always("id", Schema.text().orNull())
                                    .always("uri", Schema.text().orNull())
                                    .always("name", Schema.text())
                                    .sometimes("artists", Schema.listOf(Schema.text()))
                                    .sometimes("confidence", Schema.wholeNumber())
                                    .sometimes("code", Schema.text())))
                    .always("found", Schema.wholeNumber()),
            Effect.READS,
            Scope.READ);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        List<String> queries = call.get(QUERIES);
        return catalogue
                .each(
                        call.user(),
                        queries,
                        call.get(MIN_CONFIDENCE),
                        done -> call.client().progress(done, queries.size()))
                .map(this::told);
    }

    private ToolResult told(List<Resolution> resolutions) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        var items = content.putArray("items");
        var lines = new StringJoiner("\n");
        for (Resolution resolution : resolutions) {
            items.add(json(resolution).put("query", Clean.text(resolution.line())));
            lines.add(items.size() + ". " + line(resolution));
        }
        long found =
                resolutions.stream().filter(Resolution.Found.class::isInstance).count();
        content.put("found", found);
        return ToolResult.done("Found " + found + " of " + resolutions.size() + ":\n" + lines, content);
    }

    private ObjectNode json(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Found(var query, var track, int confidence) -> json("found", track, confidence);
            case Resolution.Doubtful(var query, var best, int confidence) -> json("doubtful", best, confidence);
            case Resolution.Nothing(var query) -> nameless("not_found", query);
            case Resolution.Failed(var query, var why) ->
                nameless("failed", query).put("code", words.about(why).code());
        };
    }

    private static ObjectNode json(String state, Thing track, int confidence) {
        ObjectNode json = Things.json(track);
        json.retain("id", "uri", "name", "artists");
        return json.put("state", state).put("confidence", confidence);
    }

    private static ObjectNode nameless(String state, String query) {
        return JsonNodeFactory.instance
                .objectNode()
                .putNull("id")
                .putNull("uri")
                .put("name", Clean.text(query))
                .put("state", state);
    }

    private String line(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Found(var query, var track, int confidence) -> Things.line(track);
            case Resolution.Doubtful(var query, var best, int confidence) ->
                "doubtful (" + confidence + " %), for \"" + Clean.text(query) + "\": " + Things.line(best);
            case Resolution.Nothing(var query) -> "not found: " + Clean.text(query);
            case Resolution.Failed(var query, var why) -> {
                Problem problem = words.about(why);
                yield Clean.text(query) + ": " + problem.text();
            }
        };
    }
}
