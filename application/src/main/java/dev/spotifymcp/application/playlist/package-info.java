/**
 * Reading, making and filling playlists.
 */
@NullMarked
package dev.spotifymcp.application.playlist;

import org.jspecify.annotations.NullMarked;
