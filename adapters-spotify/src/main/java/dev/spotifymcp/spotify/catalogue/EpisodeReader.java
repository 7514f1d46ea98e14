package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Kind;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads an episode. */
final class EpisodeReader {

    private EpisodeReader() {}

    static Optional<Episode> from(JsonNode json) {
        // To clients that are not expected to know episodes, Spotify shows them as tracks, with the show as the album.
        JsonNode show = json.path("show").isObject() ? json.path("show") : json.path("album");
        return UriReader.uri(json, Kind.EPISODE)
                .flatMap(uri -> UriReader.credit(show, Kind.SHOW)
                        .map(credit -> new Episode(
                                uri,
                                json.path("name").stringValue(""),
                                credit,
                                Duration.ofMillis(json.path("duration_ms").asLong(0)),
                                json.path("explicit").asBoolean(false))));
    }
}
