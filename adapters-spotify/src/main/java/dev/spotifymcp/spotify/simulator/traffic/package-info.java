/**
 * How the simulator's answers travel, what can go wrong on the way, and the record of what was asked.
 *
 * <p>Both of its halves make {@link dev.spotifymcp.spotify.simulator.traffic.SimulatedReply replies} as values; {@link
 * dev.spotifymcp.spotify.simulator.traffic.Delivery} sends them, well or, where a {@link
 * dev.spotifymcp.spotify.simulator.traffic.Fault} is switched on, badly.
 */
@NullMarked
package dev.spotifymcp.spotify.simulator.traffic;

import org.jspecify.annotations.NullMarked;
