package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.catalogue.Playable;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads whatever stands in a playlist or comes out of a speaker. */
public final class PlayableReader {

    private static final String LOCAL = "spotify:local:";

    private PlayableReader() {}

    /** Every place has something in it; what cannot be told apart is there and unavailable. */
    public static Playable from(JsonNode json) {
        return TrackReader.from(json)
                .<Playable>map(track -> track)
                .or(() -> EpisodeReader.from(json))
                .or(() -> localFile(json))
                .orElseGet(Playable.Unavailable::new);
    }

    private static Optional<Playable.LocalFile> localFile(JsonNode json) {
        String uri = json.path("uri").stringValue("");
        return uri.startsWith(LOCAL)
                ? Optional.of(new Playable.LocalFile(json.path("name").stringValue(""), uri))
                : Optional.empty();
    }
}
