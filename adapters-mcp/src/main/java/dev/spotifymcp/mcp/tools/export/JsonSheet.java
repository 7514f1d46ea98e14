package dev.spotifymcp.mcp.tools.export;

import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.mcp.tools.Playables;
import dev.spotifymcp.mcp.words.Clean;
import tools.jackson.databind.node.JsonNodeFactory;

/** An object with the items as {@code get_playlist_tracks} tells them. */
record JsonSheet() implements Sheet {

    @Override
    public String row(PlaylistItem item) {
        return Playables.json(item.playable())
                        .put("position", item.position())
                        .put("added_at", Clean.text(item.addedAt()))
                + ",\n";
    }

    @Override
    public String whole(String name, String rows, int leftOut) {
        String items = rows.isEmpty() ? "" : rows.substring(0, rows.length() - ",\n".length());
        return "{\"name\":" + JsonNodeFactory.instance.stringNode(Clean.text(name)) + ",\"left_out\":" + leftOut
                + ",\"items\":[\n" + items + "\n]}\n";
    }
}
