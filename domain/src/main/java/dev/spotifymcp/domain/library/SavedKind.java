package dev.spotifymcp.domain.library;

import dev.spotifymcp.domain.catalogue.Kind;

/** What a person keeps beside songs, each kind on a list of its own. */
public enum SavedKind {
    ALBUMS(Kind.ALBUM),
    SHOWS(Kind.SHOW),
    EPISODES(Kind.EPISODE),
    AUDIOBOOKS(Kind.AUDIOBOOK),
    /** Those the person follows. */
    ARTISTS(Kind.ARTIST);

    private final Kind kind;

    SavedKind(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** As it stands in the Web API, and as people say it. */
    public String word() {
        return kind.word() + "s";
    }
}
