package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.spotify.http.ApiRequest;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One request for a part of the catalogue, as a value: the same question has the same answer, to all whom its
 * {@link Readership} holds together.
 */
sealed interface Question<T> permits Look, Listing, ThingSearch, TrackSearch {

    ApiRequest request();

    /** The answer, if it can be understood. */
    Optional<T> read(JsonNode json);

    Readership readership();
}
