package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.spotify.http.ApiRequest;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A page of the tracks a search finds. */
record TrackSearch(TrackQuery query) implements Question<Slice<Track>> {

    @Override
    public ApiRequest request() {
        return ThingSearch.request(query.words(), "track", query.market(), query.window());
    }

    @Override
    public Optional<Slice<Track>> read(JsonNode json) {
        return Slice.from(json.path("tracks"), query.window().offset(), (position, track) -> TrackReader.from(track));
    }

    @Override
    public Readership readership() {
        return ThingSearch.READERSHIP;
    }
}
