/**
 * What clients may ask for in every revision of MCP: {@code tools/list}, {@code tools/call} and the rest.
 *
 * <p>{@link dev.spotifymcp.mcp.methods.Methods} serves them from the {@link dev.spotifymcp.mcp.registry.Registry} and
 * says what came of it as {@link dev.spotifymcp.mcp.methods.Served}; how that looks on the wire is the business of the
 * generations.
 */
@NullMarked
package dev.spotifymcp.mcp.methods;

import org.jspecify.annotations.NullMarked;
