package dev.spotifymcp.mcp.tools.catalogue;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.registry.Arguments;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** What narrows a search down, written as the words Spotify understands. */
final class SearchFilters {

    private static final int LONGEST = 100;

    private static final List<Parameter<Optional<String>>> TEXTS = List.of(
            text("artist", "Artist's name."),
            text("album", "Album's title."),
            text("track", "Track's title."),
            text("genre", "Genre; for tracks and artists."),
            text("isrc", "Recording code; for tracks."),
            text("upc", "Barcode; for albums."));
    private static final Parameter<Optional<String>> YEAR = Parameter.optional(
            "year", ValueType.line(4, 9).as(SearchFilters::years), "A year or a range: 1994, 1990-1999.");
    private static final Parameter<Boolean> NEW = Parameter.named(
                    "new", ValueType.flag(), "Only albums of the last two weeks.")
            .orElse(false);

    static final Parameter<Optional<Arguments>> PARAMETER = Parameter.optional(
            "filters",
            ValueType.fields(Stream.concat(TEXTS.stream(), Stream.of(YEAR, NEW)).toArray(Parameter<?>[]::new)),
            "What to narrow the search down by.");

    private SearchFilters() {}

    /** As words of a search. A quotation mark inside would end the value and begin another filter, so it goes. */
    static String words(Arguments filters) {
        var words = new StringJoiner(" ");
        TEXTS.forEach(text -> filters.get(text)
                .map(value -> value.replace("\"", "").strip())
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> words.add(text.name() + ":\"" + value + "\"")));
        filters.get(YEAR).ifPresent(year -> words.add("year:" + year));
        if (filters.get(NEW)) {
            words.add("tag:new");
        }
        return words.toString();
    }

    private static Parameter<Optional<String>> text(String name, String description) {
        return Parameter.optional(name, ValueType.line(1, LONGEST), description);
    }

    private static Answer<String> years(String field, String text) {
        return text.matches("\\d{4}(-\\d{4})?")
                ? Answer.given(text)
                : Answer.refused(new Refusal.InvalidArgument(field, "must be a year or two, such as 1990-1999"));
    }
}
