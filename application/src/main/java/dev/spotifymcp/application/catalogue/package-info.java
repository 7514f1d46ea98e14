/**
 * Finding things at Spotify, and looking at them and into them.
 */
@NullMarked
package dev.spotifymcp.application.catalogue;

import org.jspecify.annotations.NullMarked;
