/**
 * The generation of MCP without sessions: revision 2026-07-28. Each request says of itself all there is to know.
 *
 * <p>{@link dev.spotifymcp.mcp.stateless.Stateless} holds what a request says against its headers ({@link
 * dev.spotifymcp.mcp.stateless.Checks}), has it served by {@link dev.spotifymcp.mcp.methods.Methods}, and words the
 * answer. A call that has to ask something ends with its questions, and goes on when the client brings the answers back
 * with the sealed {@link dev.spotifymcp.mcp.stateless.RequestStates state}.
 */
@NullMarked
package dev.spotifymcp.mcp.stateless;

import org.jspecify.annotations.NullMarked;
