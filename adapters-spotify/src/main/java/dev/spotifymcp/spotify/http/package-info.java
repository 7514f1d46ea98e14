/**
 * The one way out to Spotify.
 *
 * <p>{@link dev.spotifymcp.spotify.http.SpotifyHttp} turns an {@link dev.spotifymcp.spotify.http.ApiRequest} into bytes
 * and the bytes that come back into a value or a refusal. It knows how long an answer may take and how big it may be,
 * what may be asked a second time, and what every status of Spotify's means ({@code SpotifyErrors}). Users of an app take
 * turns at its {@code Places}. {@code Doors} keep back what Spotify would turn away or could not answer. The bytes
 * themselves travel over a {@code Wire}, which can be exchanged.
 */
@NullMarked
package dev.spotifymcp.spotify.http;

import org.jspecify.annotations.NullMarked;
