/**
 * Reading, making and filling playlists over the Web API, which has changed its mind about their JSON: what is in a
 * playlist is called {@code items} or {@code tracks}, and each of them holds an {@code item} or a {@code track}.
 */
@NullMarked
package dev.spotifymcp.spotify.playlist;

import org.jspecify.annotations.NullMarked;
