/**
 * The player, in all the states Spotify shows it in.
 */
@NullMarked
package dev.spotifymcp.spotify.playback;

import org.jspecify.annotations.NullMarked;
