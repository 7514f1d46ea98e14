/**
 * Logging in at Spotify and staying there, over real sockets.
 */
@NullMarked
package dev.spotifymcp.spotify.account;

import org.jspecify.annotations.NullMarked;
