package dev.spotifymcp.mcp.tools.catalogue;

import dev.spotifymcp.application.catalogue.SearchCatalogue;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Market;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.CatalogueParameters;
import dev.spotifymcp.mcp.tools.Listing;
import dev.spotifymcp.mcp.tools.Paging;
import dev.spotifymcp.mcp.tools.Playables;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;

/** {@code search_tracks}: finds songs. */
public record SearchTracksTool(SearchCatalogue catalogue) implements Tool {

    private static final Parameter<String> QUERY = Parameter.named(
            "query",
            ValueType.line(1, CatalogueParameters.LONGEST_QUERY),
            "Title, artist or both. Filters narrow it down: artist:, album:, year:1990-1999, genre:, isrc:.");
    private static final Paging PAGING = Paging.of("tracks", 5, 50, TrackQuery.LAST_RESULT - 1);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "search_tracks",
            "Search tracks",
            """
            Find songs on Spotify by title, artist or other words. Returns names, artists, albums and URIs, best match \
            first. Use it to turn the name of a song into the URI that other tools need.""",
            List.of(QUERY, PAGING.limit(), PAGING.offset(), CatalogueParameters.MARKET),
            Listing.schema(Playables.SCHEMA),
            Effect.READS,
            Scope.READ);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        var query = new TrackQuery(
                call.get(QUERY),
                PAGING.window(call),
                call.get(CatalogueParameters.MARKET).orElseGet(Market.Home::new));
        var listing = new Listing<Track>(Playables::json, Playables::line);
        return catalogue
                .tracks(call.user(), query)
                .map(page -> listing.of("Search results for \"" + Clean.text(query.words()) + "\"", page));
    }
}
