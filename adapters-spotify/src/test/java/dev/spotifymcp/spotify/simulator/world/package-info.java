/**
 * The demonstration, and how things are found in it.
 */
@NullMarked
package dev.spotifymcp.spotify.simulator.world;

import org.jspecify.annotations.NullMarked;
