package dev.spotifymcp.domain.catalogue;

/** A search for songs. Words may hold Spotify's filters, such as {@code artist:} and {@code year:}. */
public record TrackQuery(String words, Window window) {

    /** Spotify answers no search beyond its thousandth result. */
    public static final int LAST_RESULT = 1000;

    public TrackQuery {
        words = words.strip();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a search needs words");
        }
    }
}
