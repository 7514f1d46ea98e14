/**
 * What plays, where, and what it is told to do.
 *
 * <p>Every act is a {@code Turn}: however many calls of Spotify it takes, they share a deadline, a sense for devices, and
 * the knowledge that Spotify refuses to do what is so already.
 */
@NullMarked
package dev.spotifymcp.application.playback;

import org.jspecify.annotations.NullMarked;
