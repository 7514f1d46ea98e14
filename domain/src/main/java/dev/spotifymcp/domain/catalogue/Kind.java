package dev.spotifymcp.domain.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of thing that Spotify names by a URI. */
public enum Kind {
    TRACK,
    ALBUM,
    ARTIST,
    PLAYLIST,
    SHOW,
    EPISODE,
    AUDIOBOOK,
    CHAPTER;

    private final String word = name().toLowerCase(Locale.ROOT);

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As it stands in URIs, links and the Web API. */
    public String word() {
        return word;
    }
}
