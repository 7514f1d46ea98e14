package dev.spotifymcp.domain.playlist;

/** Where a person's songs are taken from. */
public sealed interface Source {

    record Of(PlaylistId playlist) implements Source {}

    /** The songs the person has liked, newest first. */
    record Liked() implements Source {}
}
