package dev.spotifymcp.application.playlist;

import dev.spotifymcp.domain.playlist.Playlist;

/** A source as it was found, without what is in it. */
public sealed interface Found {

    record Listed(Playlist playlist, int size) implements Found {
        @Override
        public String name() {
            return playlist.name();
        }
    }

    record Liked(int size) implements Found {
        @Override
        public String name() {
            return "Liked Songs";
        }
    }

    /** As a person would call it; a stranger may have written it. */
    String name();

    /** So many items are in it, as Spotify counts them. */
    int size();
}
