/**
 * The way to Spotify: what is sent, what is waited for, what is asked again, and what every answer means.
 */
@NullMarked
package dev.spotifymcp.spotify.http;

import org.jspecify.annotations.NullMarked;
