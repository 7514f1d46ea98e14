/**
 * JSON-RPC 2.0 as MCP uses it, whatever the revision: bytes become a {@link
 * dev.spotifymcp.mcp.protocol.Message} or the reason why not, and nothing a stranger sends makes more than that of it.
 */
@NullMarked
package dev.spotifymcp.mcp.protocol;

import org.jspecify.annotations.NullMarked;
