/**
 * The adapter as a whole, held to the contracts of the ports over real sockets.
 */
@NullMarked
package dev.spotifymcp.spotify;

import org.jspecify.annotations.NullMarked;
