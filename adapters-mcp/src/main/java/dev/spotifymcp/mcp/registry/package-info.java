/**
 * What this server offers, in words of its own.
 *
 * <p>A {@link dev.spotifymcp.mcp.registry.Tool} is a definition and an act. Its {@link
 * dev.spotifymcp.mcp.registry.Parameter}s are declared once; the schema a model reads and the check its arguments meet
 * come from that one declaration. The {@link dev.spotifymcp.mcp.registry.Registry} holds everything in a fixed order,
 * decides who may do what, and knows no revision of the protocol: each speaks it in its own way.
 */
@NullMarked
package dev.spotifymcp.mcp.registry;

import org.jspecify.annotations.NullMarked;
