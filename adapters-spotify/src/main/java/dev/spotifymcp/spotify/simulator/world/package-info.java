/**
 * What there is at the simulated Spotify: a catalogue, and listeners with their libraries, playlists and players.
 *
 * <p>A {@link dev.spotifymcp.spotify.simulator.world.World} is filled with values of the domain. {@link
 * dev.spotifymcp.spotify.simulator.world.DemoWorld} is one that is full from the start; everybody in it is invented.
 */
@NullMarked
package dev.spotifymcp.spotify.simulator.world;

import org.jspecify.annotations.NullMarked;
