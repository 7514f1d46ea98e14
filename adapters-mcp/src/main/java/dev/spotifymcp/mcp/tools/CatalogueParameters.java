package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Market;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.Optional;

/** Arguments that several tools about the catalogue take. */
public final class CatalogueParameters {

    /** Spotify refuses longer ones. */
    public static final int LONGEST_QUERY = 250;

    public static final Parameter<Optional<Market>> MARKET = Parameter.optional(
            "market",
            ValueType.line(2, 2).as(Market::read),
            "Country of the catalogue, such as SE; left out, the user's own.");

    private CatalogueParameters() {}

    /** A thing of one of these kinds, however it is named; a bare id is taken for the first. */
    public static ValueType<SpotifyUri> uri(Kind assumed, Kind... others) {
        return ValueType.name().as((field, text) -> SpotifyUri.read(field, text, assumed, others));
    }
}
