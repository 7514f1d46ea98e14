/**
 * The web side as browsers, clients and attackers meet it: over a socket. A {@link dev.spotifymcp.web.House} is the
 * server with stores and a Spotify in memory; a {@link dev.spotifymcp.web.Browser} visits it.
 */
@NullMarked
package dev.spotifymcp.web;

import org.jspecify.annotations.NullMarked;
