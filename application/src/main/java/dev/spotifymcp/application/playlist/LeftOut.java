package dev.spotifymcp.application.playlist;

/**
 * An item that only Spotify's own apps can put anywhere: a local file, or something that is no longer available.
 *
 * @param from the name of the playlist it stands in
 * @param position counted from 0
 */
public record LeftOut(String from, int position, String name) {}
