/**
 * What tools have in common. The tools themselves stand in packages by what they are about, one class for each: what the
 * model is told on top, what is done below.
 *
 * <p>Answers are lean: names, ids and URIs, and what the model needs for its next step. They are told twice, as text and as
 * JSON, by the same few classes: {@link dev.spotifymcp.mcp.tools.Listing}, {@link dev.spotifymcp.mcp.tools.Playables}, {@link
 * dev.spotifymcp.mcp.tools.Things}, and some beside the tools they are for. A change says what became of it by {@link
 * dev.spotifymcp.mcp.tools.Written}; one that takes something away asks by {@link dev.spotifymcp.mcp.tools.Meant}.
 */
@NullMarked
package dev.spotifymcp.mcp.tools;

import org.jspecify.annotations.NullMarked;
