/**
 * Searching, and reading the JSON of the catalogue as it really comes.
 */
@NullMarked
package dev.spotifymcp.spotify.catalogue;

import org.jspecify.annotations.NullMarked;
