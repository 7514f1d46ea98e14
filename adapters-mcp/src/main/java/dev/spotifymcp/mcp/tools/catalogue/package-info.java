/**
 * Tools that find things and look at them, whoever asks.
 */
@NullMarked
package dev.spotifymcp.mcp.tools.catalogue;

import org.jspecify.annotations.NullMarked;
