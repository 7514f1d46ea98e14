package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.catalogue.Playable;

/**
 * One place in a playlist.
 *
 * @param position counted from 0, holes included
 * @param addedAt as Spotify writes it (ISO 8601), or empty: very old items have no date
 */
public record PlaylistItem(int position, Playable playable, String addedAt) {}
