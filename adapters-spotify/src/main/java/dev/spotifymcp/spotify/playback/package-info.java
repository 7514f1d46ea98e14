/**
 * What the Web API tells about a listener's player.
 */
@NullMarked
package dev.spotifymcp.spotify.playback;

import org.jspecify.annotations.NullMarked;
