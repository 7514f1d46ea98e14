/**
 * Words people pick to begin a conversation with.
 *
 * <p>Each says what the person wants and leads the model to it by the tools there are, round the endpoints Spotify has
 * taken away: recommendations, related artists, an artist's top tracks, audio features.
 */
@NullMarked
package dev.spotifymcp.mcp.prompts;

import org.jspecify.annotations.NullMarked;
