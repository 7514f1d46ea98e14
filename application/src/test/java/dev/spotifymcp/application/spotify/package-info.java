/**
 * Spotify as the tests see it: a {@link dev.spotifymcp.application.spotify.SpotifyWorld} that can be arranged and then
 * called through the ports, and the fake that has no HTTP in it. The contracts of the ports are written against the
 * world, so that the fake and the real adapter are held to the same.
 */
@NullMarked
package dev.spotifymcp.application.spotify;

import org.jspecify.annotations.NullMarked;
