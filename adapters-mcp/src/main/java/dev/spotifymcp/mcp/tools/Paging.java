package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.ValueType;

/** The two arguments by which a list is leafed through. */
public record Paging(Parameter<Integer> limit, Parameter<Integer> offset) {

    /** Longer than any list at Spotify. */
    private static final int LAST_OFFSET = 100_000;

    /**
     * The arguments for a list of these things.
     *
     * @param usual how many items come where the caller does not say
     */
    public static Paging of(String things, int usual, int most) {
        return of(things, usual, most, LAST_OFFSET);
    }

    public static Paging of(String things, int usual, int most, int lastOffset) {
        return new Paging(
                Parameter.named("limit", ValueType.wholeNumber(1, most), "How many " + things + " to return.")
                        .orElse(usual),
                Parameter.named(
                                "offset",
                                ValueType.wholeNumber(0, lastOffset),
                                "How many to skip; next_offset leads on.")
                        .orElse(0));
    }

    public Window window(Call call) {
        return new Window(call.get(offset), call.get(limit));
    }
}
