package dev.spotifymcp.domain.catalogue;

import java.util.List;

/**
 * A search for things of several kinds at once.
 *
 * @param words may hold Spotify's filters
 * @param window the part of each kind's results that is wanted
 */
public record ThingQuery(String words, List<Kind> kinds, Window window, Market market) {

    /** Spotify gives no longer page of a search to apps in development mode. */
    public static final int MOST_PER_KIND = 10;

    public ThingQuery {
        words = words.strip();
        kinds = kinds.stream().distinct().toList();
        if (words.isEmpty() || kinds.isEmpty() || kinds.contains(Kind.CHAPTER)) {
            throw new IllegalArgumentException("a search needs words and kinds, and chapters are not searched for");
        }
        if (window.limit() > MOST_PER_KIND) {
            throw new IllegalArgumentException("one search finds at most " + MOST_PER_KIND + " of a kind");
        }
    }

    /** The same search for another part of what it finds. */
    public ThingQuery part(Window other) {
        return other.equals(window) ? this : new ThingQuery(words, kinds, other, market);
    }
}
