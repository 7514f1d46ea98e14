/**
 * Playlists and liked songs, written down to be taken elsewhere.
 *
 * <p>{@code export_playlist} only names a resource; {@link dev.spotifymcp.mcp.tools.export.Exports} writes it when it is
 * read, in one of the {@link dev.spotifymcp.mcp.tools.export.ExportFormat formats}, and keeps nothing. Names in it are
 * written by strangers, so each {@link dev.spotifymcp.mcp.tools.export.Sheet} defuses what its readers would take for more
 * than words.
 */
@NullMarked
package dev.spotifymcp.mcp.tools.export;

import org.jspecify.annotations.NullMarked;
