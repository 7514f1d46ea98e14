/**
 * Liked songs, with the holes Spotify leaves in them.
 */
@NullMarked
package dev.spotifymcp.spotify.library;

import org.jspecify.annotations.NullMarked;
