package dev.spotifymcp.mcp.tools.export;

import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.mcp.words.Clean;

/** A playlist for players that know Spotify's URIs (extended M3U). Every line of a stranger's begins with ours. */
record M3uSheet() implements Sheet {

    @Override
    public String row(PlaylistItem item) {
        Row row = Row.of(item);
        String title = row.by().isEmpty() ? row.name() : row.by() + " - " + row.name();
        // What is not a URI of Spotify's would be a path on the reader's machine.
        return row.uri().startsWith("spotify:")
                ? "#EXTINF:" + row.length().toSeconds() + "," + title + "\n" + row.uri() + "\n"
                : "# " + (item.position() + 1) + ": " + title + "\n";
    }

    @Override
    public String whole(String name, String rows, int leftOut) {
        return "#EXTM3U\n#PLAYLIST:" + Clean.text(name) + "\n" + rows
                + (leftOut == 0 ? "" : "# " + leftOut + " more\n");
    }
}
