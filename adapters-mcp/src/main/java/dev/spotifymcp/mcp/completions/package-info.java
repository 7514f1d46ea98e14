/**
 * What somebody may mean who has begun to type: their own playlists, artists and devices. Each asks Spotify once and
 * suggests nothing where that fails.
 */
@NullMarked
package dev.spotifymcp.mcp.completions;

import org.jspecify.annotations.NullMarked;
