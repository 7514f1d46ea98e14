package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads things of all kinds: their shapes differ in what they have, not in how they say it. */
public final class ThingReader {

    private ThingReader() {}

    /** Empty for a hole in a list, and for what is of no kind we know. */
    public static Optional<Thing> from(JsonNode json) {
        return uri(json)
                .map(uri -> new Thing(uri, json.path("name").stringValue(""), credits(json), FactReader.from(json)));
    }

    // From type and id: the URI of an audiobook has been seen to call it a show.
    private static Optional<SpotifyUri> uri(JsonNode json) {
        String id = json.path("id").stringValue("");
        return Kind.of(json.path("type").stringValue("")).flatMap(kind -> switch (SpotifyUri.read("id", id, kind)) {
            case Answer.Given(var uri) -> Optional.of(uri);
            case Answer.Refused(var why) -> Optional.empty();
        });
    }

    private static List<Credit> credits(JsonNode json) {
        return Stream.concat(
                        json.path("artists").values().stream().map(artist -> UriReader.credit(artist, Kind.ARTIST)),
                        Stream.of(
                                UriReader.credit(json.path("album"), Kind.ALBUM),
                                UriReader.credit(json.path("show"), Kind.SHOW),
                                UriReader.credit(json.path("audiobook"), Kind.AUDIOBOOK)))
                .flatMap(Optional::stream)
                .toList();
    }
}
