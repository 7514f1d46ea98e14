package dev.spotifymcp.mcp.tools.listening;

import dev.spotifymcp.application.listening.ReadListening;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.listening.TopQuery;
import dev.spotifymcp.domain.listening.TopQuery.Range;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.Listing;
import dev.spotifymcp.mcp.tools.Paging;
import dev.spotifymcp.mcp.tools.Things;
import java.util.List;

/** {@code get_top_items}: what a person hears most. */
public record GetTopItemsTool(ReadListening listening) implements Tool {

    private static final Parameter<Kind> TYPE = Parameter.named(
                    "type",
                    ValueType.choice(List.of(Kind.TRACK, Kind.ARTIST), kind -> kind.word() + "s"),
                    "Tracks or artists.")
            .orElse(Kind.TRACK);
    private static final Parameter<Range> TIME_RANGE = Parameter.named(
                    "time_range",
                    ValueType.choice(Range.class),
                    "Counted over about four weeks (short_term), six months (medium_term) or a year (long_term).")
            .orElse(Range.MEDIUM_TERM);
    private static final Paging PAGING = Paging.of("items", 20, 50);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_top_items",
            "Get top items",
            """
            List the tracks or artists the user hears most, most heard first, over the last weeks, months or year. A \
            good start for questions of taste, since Spotify no longer recommends anything to apps.""",
            List.of(TYPE, TIME_RANGE, PAGING.limit(), PAGING.offset()),
            Listing.schema(Things.SCHEMA),
            Effect.READS,
            Scope.READ);

    private static final Listing<Thing> LISTING = new Listing<>(Things::json, Things::line);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        var query = new TopQuery(call.get(TYPE), call.get(TIME_RANGE), PAGING.window(call));
        String heading =
                "Your top " + query.kind().word() + "s, " + query.range().word();
        return listening.top(call.user(), query).map(page -> LISTING.of(heading, page));
    }
}
