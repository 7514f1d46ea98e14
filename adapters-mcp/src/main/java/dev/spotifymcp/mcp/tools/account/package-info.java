/**
 * Tools about the connection to Spotify itself.
 */
@NullMarked
package dev.spotifymcp.mcp.tools.account;

import org.jspecify.annotations.NullMarked;
