package dev.spotifymcp.spotify.library;

import dev.spotifymcp.domain.library.SavedKind;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.spotify.catalogue.Slice;
import dev.spotifymcp.spotify.catalogue.UriReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the lists of saved things. Each calls what it holds by its kind; audiobooks have been seen to come bare. */
final class SavedThings {

    private SavedThings() {}

    static Slice.ItemReader<SavedThing> readerOf(SavedKind kind) {
        return (position, entry) -> {
            JsonNode thing = entry.path(kind.kind().word());
            return from(
                    kind,
                    thing.isObject() ? thing : entry,
                    entry.path("added_at").stringValue(""));
        };
    }

    static Optional<SavedThing> from(SavedKind kind, JsonNode thing, String addedAt) {
        return UriReader.uri(thing, kind.kind())
                .map(uri -> new SavedThing(uri, thing.path("name").stringValue(""), by(kind, thing), addedAt));
    }

    private static List<String> by(SavedKind kind, JsonNode thing) {
        return switch (kind) {
            case ALBUMS -> names(thing.path("artists").valueStream());
            case AUDIOBOOKS -> names(thing.path("authors").valueStream());
            case EPISODES -> names(Stream.of(thing.path("show")));
            case SHOWS -> names(Stream.of(thing), "publisher");
            case ARTISTS -> List.of();
        };
    }

    private static List<String> names(Stream<JsonNode> credited) {
        return names(credited, "name");
    }

    private static List<String> names(Stream<JsonNode> credited, String key) {
        return credited.map(each -> each.path(key).stringValue(""))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
