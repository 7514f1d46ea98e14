/**
 * Finding things at Spotify.
 */
@NullMarked
package dev.spotifymcp.application.catalogue;

import org.jspecify.annotations.NullMarked;
