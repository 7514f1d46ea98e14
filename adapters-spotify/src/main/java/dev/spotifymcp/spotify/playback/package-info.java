/**
 * What the Web API tells about a listener's player, and how commands to it are written.
 */
@NullMarked
package dev.spotifymcp.spotify.playback;

import org.jspecify.annotations.NullMarked;
