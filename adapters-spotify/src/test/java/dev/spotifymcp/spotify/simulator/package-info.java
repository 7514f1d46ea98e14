/**
 * The simulator, as any client sees it: strict where Spotify is strict, and shaped as Spotify shapes.
 */
@NullMarked
package dev.spotifymcp.spotify.simulator;

import org.jspecify.annotations.NullMarked;
