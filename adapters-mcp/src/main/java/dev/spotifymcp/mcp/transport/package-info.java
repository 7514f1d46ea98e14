/**
 * MCP over HTTP, as far as all revisions have it in common: one path, messages in, JSON or an event stream out.
 *
 * <p>{@link dev.spotifymcp.mcp.transport.McpRoute} reads and checks what comes in and hands it to the {@link
 * dev.spotifymcp.mcp.transport.Generation} of the protocol it is written in. Who is calling has been proven before, at
 * the edge of the server.
 */
@NullMarked
package dev.spotifymcp.mcp.transport;

import org.jspecify.annotations.NullMarked;
