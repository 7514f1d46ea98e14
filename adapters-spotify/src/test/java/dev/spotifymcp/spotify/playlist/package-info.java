/**
 * Playlists, with all the forms Spotify has given them.
 */
@NullMarked
package dev.spotifymcp.spotify.playlist;

import org.jspecify.annotations.NullMarked;
