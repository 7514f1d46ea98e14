package dev.spotifymcp.domain.playlist;

/** How long a playlist is. Spotify tells its owner and collaborators only. */
public sealed interface ItemCount {

    record Known(int items) implements ItemCount {}

    record Hidden() implements ItemCount {}
}
