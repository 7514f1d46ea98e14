package dev.spotifymcp.mcp.tools.catalogue;

import dev.spotifymcp.application.catalogue.SearchCatalogue;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Market;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.ThingQuery;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.CatalogueParameters;
import dev.spotifymcp.mcp.tools.Listing;
import dev.spotifymcp.mcp.tools.Paging;
import dev.spotifymcp.mcp.tools.Things;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code search_catalog}: finds things of any kind. */
public record SearchCatalogTool(SearchCatalogue catalogue) implements Tool {

    private static final List<Kind> KINDS =
            List.of(Kind.TRACK, Kind.ALBUM, Kind.ARTIST, Kind.PLAYLIST, Kind.SHOW, Kind.EPISODE, Kind.AUDIOBOOK);

    private static final Parameter<String> QUERY = Parameter.named(
                    "query",
                    ValueType.line(0, CatalogueParameters.LONGEST_QUERY),
                    "Words to look for. May be left out where filters say enough.")
            .orElse("");
    private static final Parameter<List<Kind>> TYPES = Parameter.named(
                    "types",
                    ValueType.listOf(ValueType.choice(KINDS, Kind::word), KINDS.size()),
                    "Kinds of things to find. Each takes room in the answer.")
            .orElse(List.of(Kind.TRACK, Kind.ALBUM, Kind.ARTIST));
    private static final Paging PAGING =
            Paging.of("results of each kind", 5, ThingQuery.MOST_PER_KIND, TrackQuery.LAST_RESULT - 1);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "search_catalog",
            "Search catalog",
            """
            Find albums, artists, playlists, podcasts, episodes, audiobooks and tracks, several kinds at once, with \
            filters. Returns names and URIs, best match first, a list for each kind. For songs alone, search_tracks is \
            simpler; for a whole list of songs, resolve_tracks.""",
            List.of(QUERY, TYPES, SearchFilters.PARAMETER, PAGING.limit(), PAGING.offset(), CatalogueParameters.MARKET),
            Schema.object()
                    .always(
                            "results",
                            Schema.listOf(Listing.schema(Things.SCHEMA).always("type", Schema.text()))),
            Effect.READS,
            Scope.READ);

    private static final Listing<Thing> LISTING = new Listing<>(Things::json, Things::line);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        String filters =
                call.get(SearchFilters.PARAMETER).map(SearchFilters::words).orElse("");
        String words = (call.get(QUERY) + " " + filters).strip();
        if (words.isEmpty()) {
            return Answer.refused(new Refusal.InvalidArgument("query", "is required where there are no filters"));
        }
        var query = new ThingQuery(
                words,
                call.get(TYPES),
                PAGING.window(call),
                call.get(CatalogueParameters.MARKET).orElseGet(Market.Home::new));
        return catalogue.things(call.user(), query).map(pages -> told(words, pages));
    }

    private static ToolResult told(String words, Map<Kind, Page<Thing>> pages) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        var results = content.putArray("results");
        pages.forEach((kind, page) -> results.add(LISTING.content(page).put("type", kind.word())));
        String text = pages.entrySet().stream()
                .map(entry -> LISTING.text(capitalised(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining("\n\n", "Search results for \"" + Clean.text(words) + "\"\n\n", ""));
        return ToolResult.done(text, content);
    }

    private static String capitalised(Kind kind) {
        return kind.name().charAt(0) + kind.word().substring(1) + "s";
    }
}
