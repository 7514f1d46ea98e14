/**
 * Playlists: reading, making, filling, emptying and arranging them.
 */
@NullMarked
package dev.spotifymcp.domain.playlist;

import org.jspecify.annotations.NullMarked;
