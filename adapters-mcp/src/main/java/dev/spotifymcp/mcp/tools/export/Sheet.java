package dev.spotifymcp.mcp.tools.export;

import dev.spotifymcp.domain.playlist.PlaylistItem;

/** A way of writing a list of songs down. */
interface Sheet {

    /** One item, with all that separates it from the next. */
    String row(PlaylistItem item);

    /**
     * The whole of it.
     *
     * @param name of what is written down, as a stranger wrote it
     * @param leftOut so many items are not in the rows
     */
    String whole(String name, String rows, int leftOut);
}
