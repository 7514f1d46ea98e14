/**
 * Tools about what a person has saved and whom they follow.
 */
@NullMarked
package dev.spotifymcp.mcp.tools.library;

import org.jspecify.annotations.NullMarked;
