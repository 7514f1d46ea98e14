package dev.spotifymcp.spotify.playlist;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Owner;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.Visibility;
import dev.spotifymcp.spotify.catalogue.PlayableReader;
import dev.spotifymcp.spotify.catalogue.UriReader;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads playlists, in the format of 2026 and in the one before. */
final class PlaylistReader {

    private PlaylistReader() {}

    static Optional<Playlist> from(JsonNode json) {
        return UriReader.uri(json, Kind.PLAYLIST)
                .map(uri -> new Playlist(
                        new PlaylistId(uri),
                        json.path("name").stringValue(""),
                        json.path("description").stringValue(""),
                        owner(json.path("owner")),
                        visibility(json),
                        size(contents(json)),
                        snapshot(json)));
    }

    /** The paging object of what is in a playlist; missing where Spotify keeps it to its owner. */
    static JsonNode contents(JsonNode json) {
        return json.path("items").isObject() ? json.path("items") : json.path("tracks");
    }

    static PlaylistItem item(int position, JsonNode entry) {
        JsonNode playable = entry.path("item").isObject() ? entry.path("item") : entry.path("track");
        return new PlaylistItem(
                position, PlayableReader.from(playable), entry.path("added_at").stringValue(""));
    }

    /** Empty text when Spotify does not tell. */
    static SnapshotId snapshot(JsonNode json) {
        return new SnapshotId(json.path("snapshot_id").stringValue(""));
    }

    private static Visibility visibility(JsonNode json) {
        if (json.path("collaborative").asBoolean(false)) {
            return Visibility.COLLABORATIVE;
        }
        return json.path("public").asBoolean(false) ? Visibility.PUBLIC : Visibility.PRIVATE;
    }

    private static Owner owner(JsonNode owner) {
        String id = owner.path("id").stringValue("");
        return new Owner(id, owner.path("display_name").stringValue(id));
    }

    private static ItemCount size(JsonNode contents) {
        return contents.path("total").isInt()
                ? new ItemCount.Known(contents.path("total").intValue())
                : new ItemCount.Hidden();
    }
}
