package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Market;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.Optional;

/** Arguments that several tools about the catalogue take. */
final class CatalogueParameters {

    /** Room for a link with everything that sharing hangs on it. */
    static final int LONGEST_NAME_OF_A_THING = 300;

    /** Spotify refuses longer ones. */
    static final int LONGEST_QUERY = 250;

    static final Parameter<Optional<Market>> MARKET = Parameter.optional(
            "market",
            ValueType.line(2, 2).as(Market::read),
            "Country whose catalogue is meant, such as SE. Usually the user's own, so leave it out.");

    private CatalogueParameters() {}

    /** A thing of one of these kinds, however it is named; a bare id is taken for the first. */
    static ValueType<SpotifyUri> uri(Kind assumed, Kind... others) {
        return ValueType.line(1, LONGEST_NAME_OF_A_THING)
                .as((field, text) -> SpotifyUri.read(field, text, assumed, others));
    }
}
