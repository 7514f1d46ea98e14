/**
 * What the Web API tells about the things a listener has saved.
 */
@NullMarked
package dev.spotifymcp.spotify.library;

import org.jspecify.annotations.NullMarked;
