package dev.spotifymcp.spotify.simulator.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query, taken apart.
 *
 * @param words any of which may occur anywhere
 * @param filters all of which must be fulfilled
 */
record SearchTerms(Set<String> words, List<Filter> filters) {

    private static final Pattern FILTER =
            Pattern.compile("(?i)(artist|track|album|year|isrc|genre|upc|tag):(?:\"([^\"]*)\"|(\\S+))");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    /** What restricts a search. */
    sealed interface Filter {

        record Word(Field field, String word) implements Filter {}

        record Years(int first, int last) implements Filter {}

        record Recording(String isrc) implements Filter {}
    }

    enum Field {
        ARTIST,
        TRACK,
        ALBUM
    }

    static SearchTerms of(String query) {
        List<Filter> filters = new ArrayList<>();
        Matcher found = FILTER.matcher(query);
        while (found.find()) {
            String value = found.group(2) != null ? found.group(2) : found.group(3);
            filters.addAll(filters(found.group(1).toLowerCase(Locale.ROOT), value));
        }
        return new SearchTerms(words(found.replaceAll(" ")), filters);
    }

    /** Each word as it stands, and without the punctuation around it. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            words.add(word);
            words.add(word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""));
        }
        words.remove("");
        return words;
    }

    private static List<Filter> filters(String name, String value) {
        return switch (name) {
            case "artist" -> words(Field.ARTIST, value);
            case "track" -> words(Field.TRACK, value);
            case "album" -> words(Field.ALBUM, value);
            case "year" -> years(value);
            case "isrc" -> List.of(new Filter.Recording(value.toUpperCase(Locale.ROOT)));
            // Barcodes, genres and tags are not simulated: they restrict nothing.
            default -> List.of();
        };
    }

    private static List<Filter> words(Field field, String value) {
        return words(value).stream()
                .<Filter>map(word -> new Filter.Word(field, word))
                .toList();
    }

    private static List<Filter> years(String value) {
        Matcher years = YEARS.matcher(value);
        if (!years.matches()) {
            return List.of();
        }
        int first = Integer.parseInt(years.group(1));
        return List.of(new Filter.Years(first, years.group(2) == null ? first : Integer.parseInt(years.group(2))));
    }
}
