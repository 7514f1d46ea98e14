package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Visibility;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.simulator.world.Listener;
import dev.spotifymcp.spotify.simulator.world.SimulatedPlaylist;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Playlists, and what is in them. */
record PlaylistShape(ApiMode mode, PlayableShape playables) {

    /** How many items a playlist shows of itself. */
    private static final Window FIRST = new Window(0, 100);

    /** What one item calls that which it holds. */
    enum ItemKey {
        ITEM,
        TRACK
    }

    /** As it stands in a list: with the number of its items, for those who may read them. */
    ObjectNode listed(SimulatedPlaylist playlist, Listener reader) {
        ObjectNode json = plain(playlist);
        if (playlist.isOf(reader) || mode == ApiMode.EXTENDED) {
            json.putObject(contentsKey())
                    .put("href", link(playlist))
                    .put("total", playlist.state().items().size());
        }
        return json;
    }

    /** The whole playlist with its first items, for those who may read them. */
    ObjectNode whole(SimulatedPlaylist playlist, Listener reader, ItemKey key) {
        ObjectNode json = plain(playlist);
        json.putObject("followers").putNull("href").put("total", 0);
        if (playlist.isOf(reader) || mode == ApiMode.EXTENDED) {
            json.set(contentsKey(), items(playlist, FIRST, key));
        }
        return json;
    }

    ObjectNode items(SimulatedPlaylist playlist, Window window, ItemKey key) {
        return PagingShape.of(
                link(playlist) + "?", window, playlist.state().items(), item -> item(playlist, item, key));
    }

    private ObjectNode item(SimulatedPlaylist playlist, PlaylistItem item, ItemKey key) {
        ObjectNode json = Json.object();
        if (item.addedAt().isEmpty()) {
            json.putNull("added_at");
        } else {
            json.put("added_at", item.addedAt());
        }
        json.set("added_by", ProfileShape.reference(playlist.owner().profile()));
        json.put("is_local", item.playable() instanceof Playable.LocalFile)
                .putNull("primary_color")
                .set(
                        key == ItemKey.TRACK || mode == ApiMode.EXTENDED ? "track" : "item",
                        playables.of(item.playable()));
        json.putObject("video_thumbnail").putNull("url");
        return json;
    }

    private static ObjectNode plain(SimulatedPlaylist playlist) {
        SimulatedPlaylist.State state = playlist.state();
        ObjectNode json = Json.named(playlist.id().uri(), state.name())
                .put("collaborative", state.visibility() == Visibility.COLLABORATIVE)
                .put("description", state.description())
                .putNull("primary_color")
                .put("public", state.visibility() == Visibility.PUBLIC)
                .put("snapshot_id", state.snapshot().value());
        ArrayNode images = json.putArray("images");
        if (!playlist.cover().isEmpty()) {
            images.addObject()
                    .put("url", "https://image-cdn.example/" + playlist.id().value())
                    .putNull("height")
                    .putNull("width");
        }
        json.set("owner", ProfileShape.owner(playlist.owner().profile()));
        return json;
    }

    private String contentsKey() {
        return mode == ApiMode.EXTENDED ? "tracks" : "items";
    }

    private String link(SimulatedPlaylist playlist) {
        return Json.API + "/playlists/" + playlist.id().value() + "/" + contentsKey();
    }
}
