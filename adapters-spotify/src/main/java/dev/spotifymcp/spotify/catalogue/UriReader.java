package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads how Spotify's JSON names things. */
public final class UriReader {

    private UriReader() {}

    /** The {@code uri} of something, when it is of this kind. */
    public static Optional<SpotifyUri> uri(JsonNode thing, Kind kind) {
        String text = thing.path("uri").stringValue("");
        String prefix = "spotify:" + kind.word() + ":";
        if (!text.startsWith(prefix)) {
            return Optional.empty();
        }
        return switch (SpotifyUri.read("uri", text.substring(prefix.length()), kind)) {
            case Answer.Given(var uri) -> Optional.of(uri);
            case Answer.Refused(var why) -> Optional.empty();
        };
    }

    /** Something that is named in passing. Local files credit artists and albums that have no URI. */
    static Optional<Credit> credit(JsonNode thing, Kind kind) {
        return uri(thing, kind).map(uri -> new Credit(uri, thing.path("name").stringValue("")));
    }
}
