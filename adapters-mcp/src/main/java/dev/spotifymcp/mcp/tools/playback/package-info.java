/**
 * Tools that say what plays and change it. What they send passes by itself, so nobody is asked first.
 */
@NullMarked
package dev.spotifymcp.mcp.tools.playback;

import org.jspecify.annotations.NullMarked;
