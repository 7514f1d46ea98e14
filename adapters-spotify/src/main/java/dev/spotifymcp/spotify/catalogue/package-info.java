/**
 * Spotify's catalogue: searching it, and reading the JSON of tracks, episodes and pages of them, wherever they occur.
 *
 * <p>Each page is a {@code Question}. {@code Memory} asks none twice while its answer holds, for whomever it is the same:
 * {@code Readership} says so of the question, and Spotify of the answer.
 */
@NullMarked
package dev.spotifymcp.spotify.catalogue;

import org.jspecify.annotations.NullMarked;
