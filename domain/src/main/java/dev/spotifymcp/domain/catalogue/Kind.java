package dev.spotifymcp.domain.catalogue;

import java.util.List;
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

    private static final List<Kind> ALL = List.of(values());

    private final String word = name().toLowerCase(Locale.ROOT);

    public static Optional<Kind> of(String word) {
        for (Kind kind : ALL) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** As it stands in URIs, links and the Web API. */
    public String word() {
        return word;
    }
}
