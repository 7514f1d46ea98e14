/**
 * A Spotify to play with: the accounts service and the Web API, on a port of this machine.
 *
 * <p>It backs the demonstration, the tests and the benchmarks. It is as strict as Spotify where naive clients fail, and
 * everything that can go wrong between Spotify and a client can be switched on. {@link
 * dev.spotifymcp.spotify.simulator.SpotifySimulator} is the way in; {@code world} is what there is, {@code accounts} and
 * {@code api} are what is said about it, {@code traffic} is how that travels.
 */
@NullMarked
package dev.spotifymcp.spotify.simulator;

import org.jspecify.annotations.NullMarked;
