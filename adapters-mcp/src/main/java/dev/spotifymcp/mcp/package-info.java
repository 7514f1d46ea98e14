/**
 * The Model Context Protocol.
 *
 * <p>{@link dev.spotifymcp.mcp.McpServer} puts the parts together: {@code transport} takes HTTP apart, {@code protocol}
 * reads the message, {@code session} speaks the generation it belongs to, and {@code registry} finds and guards the
 * {@code tools}, {@code resources} and {@code prompts}, which call the use cases.
 */
@NullMarked
package dev.spotifymcp.mcp;

import org.jspecify.annotations.NullMarked;
