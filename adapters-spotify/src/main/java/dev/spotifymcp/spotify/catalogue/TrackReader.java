package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a track. */
public final class TrackReader {

    private TrackReader() {}

    /** Empty for a hole in a list, and for what has no identity at Spotify. */
    public static Optional<Track> from(JsonNode json) {
        return UriReader.uri(json, Kind.TRACK)
                .flatMap(uri -> UriReader.credit(json.path("album"), Kind.ALBUM)
                        .map(album -> new Track(
                                uri,
                                json.path("name").stringValue(""),
                                artists(json),
                                album,
                                Duration.ofMillis(json.path("duration_ms").asLong(0)),
                                json.path("explicit").asBoolean(false))));
    }

    private static List<Credit> artists(JsonNode json) {
        List<Credit> artists = new ArrayList<>();
        for (JsonNode artist : json.path("artists").values()) {
            UriReader.credit(artist, Kind.ARTIST).ifPresent(artists::add);
        }
        return artists;
    }
}
