/**
 * Spotify's accounts service: the consent page people are sent to, and the endpoint that gives and renews their tokens.
 */
@NullMarked
package dev.spotifymcp.spotify.account;

import org.jspecify.annotations.NullMarked;
