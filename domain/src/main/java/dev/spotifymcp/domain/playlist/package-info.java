/**
 * Playlists: reading, making and filling them.
 */
@NullMarked
package dev.spotifymcp.domain.playlist;

import org.jspecify.annotations.NullMarked;
