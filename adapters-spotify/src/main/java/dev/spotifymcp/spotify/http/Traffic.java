package dev.spotifymcp.spotify.http;

/**
 * What is on its way to Spotify and what waits for a place, at this moment.
 *
 * @param refused how many waited in vain, in all
 */
public record Traffic(int inFlight, int waiting, long refused) {}
