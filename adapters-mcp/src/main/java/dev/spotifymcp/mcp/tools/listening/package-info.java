/**
 * Tools that look back at what a person has heard.
 */
@NullMarked
package dev.spotifymcp.mcp.tools.listening;

import org.jspecify.annotations.NullMarked;
