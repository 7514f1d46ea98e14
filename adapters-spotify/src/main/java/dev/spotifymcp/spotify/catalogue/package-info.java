/**
 * Spotify's catalogue: searching it, and reading the JSON of tracks, episodes and pages of them, wherever they occur.
 */
@NullMarked
package dev.spotifymcp.spotify.catalogue;

import org.jspecify.annotations.NullMarked;
