package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.Visibility;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.words.Clean;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a playlist is told. */
final class PlaylistWords {

    /** The count is null where Spotify hides it: in playlists of other people. */
    static final Schema SCHEMA = Schema.object()
            .always("id", Schema.text())
            .always("uri", Schema.text())
            .always("name", Schema.text())
            .always("description", Schema.text())
            .always("owner", Schema.text())
            .always("public", Schema.flag())
            .sometimes("collaborative", Schema.flag())
            .always("item_count", Schema.wholeNumber().orNull())
            .always("snapshot_id", Schema.text());

    private PlaylistWords() {}

    static ObjectNode json(Playlist playlist) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", playlist.id().value())
                .put("uri", playlist.id().uri().toString())
                .put("name", Clean.text(playlist.name()))
                .put("description", Clean.text(playlist.description()))
                .put("owner", Clean.text(playlist.owner().name()))
                .put("public", playlist.visibility() == Visibility.PUBLIC);
        if (playlist.visibility() == Visibility.COLLABORATIVE) {
            json.put("collaborative", true);
        }
        switch (playlist.size()) {
            case ItemCount.Known(int items) -> json.put("item_count", items);
            case ItemCount.Hidden hidden -> json.putNull("item_count");
        }
        return json.put("snapshot_id", playlist.snapshot().value());
    }

    static String line(Playlist playlist) {
        String count = switch (playlist.size()) {
            case ItemCount.Known(int items) -> items(items);
            case ItemCount.Hidden hidden -> "length hidden";
        };
        return Clean.text(playlist.name()) + " · " + count + " · by "
                + Clean.text(playlist.owner().name()) + " · " + playlist.id().uri();
    }

    /** "1 item", "12 items". */
    static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }
}
