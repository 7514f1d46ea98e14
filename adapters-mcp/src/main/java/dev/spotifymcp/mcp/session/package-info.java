/**
 * The generation of MCP that begins with {@code initialize} and holds a session: revisions 2025-03-26 to 2025-11-25.
 *
 * <p>The MCP SDK speaks it; {@link dev.spotifymcp.mcp.session.McpSessions} carries it over HTTP and calls the {@link
 * dev.spotifymcp.mcp.registry.Registry}. The SDK's types stay in this package. A session's id names the user it was
 * opened for, provably: any replica takes it up where another one left it, and nobody else can use it.
 */
@NullMarked
package dev.spotifymcp.mcp.session;

import org.jspecify.annotations.NullMarked;
