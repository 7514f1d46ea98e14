/** The tool that takes back what others have changed. */
@NullMarked
package dev.spotifymcp.mcp.tools.change;

import org.jspecify.annotations.NullMarked;
