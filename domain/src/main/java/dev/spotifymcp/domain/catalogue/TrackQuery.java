package dev.spotifymcp.domain.catalogue;

/** A search for songs. Words may hold Spotify's filters, such as {@code artist:} and {@code year:}. */
public record TrackQuery(String words, Window window, Market market) {

    /** Spotify answers no search beyond its thousandth result. */
    public static final int LAST_RESULT = 1000;

    public TrackQuery {
        words = words.strip();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a search needs words");
        }
    }

    /** The same search for another part of what it finds. */
    public TrackQuery part(Window other) {
        return other.equals(window) ? this : new TrackQuery(words, other, market);
    }

    /** A search where the listener is at home. */
    public TrackQuery(String words, Window window) {
        this(words, window, new Market.Home());
    }
}
