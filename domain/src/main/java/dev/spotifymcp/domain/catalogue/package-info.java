/**
 * What Spotify offers to everybody: tracks, albums, episodes, how they are named, and how lists of them are paged.
 */
@NullMarked
package dev.spotifymcp.domain.catalogue;

import org.jspecify.annotations.NullMarked;
