/**
 * Tools about playlists. Those that take something away plan first, and ask through {@link
 * dev.spotifymcp.mcp.tools.Meant} before they change anything.
 */
@NullMarked
package dev.spotifymcp.mcp.tools.playlist;

import org.jspecify.annotations.NullMarked;
