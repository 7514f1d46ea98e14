/**
 * All that knows Spotify's HTTP and JSON.
 *
 * <p>{@link dev.spotifymcp.spotify.Spotify} makes the ports of the domain from a few settings. Each idea has a package of
 * its own; all of them go out through {@code http}. The {@code simulator} plays the other side.
 */
@NullMarked
package dev.spotifymcp.spotify;

import org.jspecify.annotations.NullMarked;
