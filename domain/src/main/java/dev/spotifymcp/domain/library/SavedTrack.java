package dev.spotifymcp.domain.library;

import dev.spotifymcp.domain.catalogue.Track;

/**
 * A liked song.
 *
 * @param addedAt as Spotify writes it (ISO 8601)
 */
public record SavedTrack(Track track, String addedAt) {}
