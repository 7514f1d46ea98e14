/**
 * One class per tool: what the model is told on top, what is done below.
 *
 * <p>Answers are lean: names, ids and URIs, and what the model needs for its next step. They are told twice, as text
 * and as JSON, by the same few classes ({@link dev.spotifymcp.mcp.tools.Listing}, {@link
 * dev.spotifymcp.mcp.tools.Playables}, {@link dev.spotifymcp.mcp.tools.PlaylistWords}, {@link dev.spotifymcp.mcp.tools.Things}, {@link
 * dev.spotifymcp.mcp.tools.PlaybackWords}, {@link dev.spotifymcp.mcp.tools.Steered}).
 */
@NullMarked
package dev.spotifymcp.mcp.tools;

import org.jspecify.annotations.NullMarked;
