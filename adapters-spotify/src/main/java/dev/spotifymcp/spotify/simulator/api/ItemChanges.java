package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.PlaylistNames;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.SimulatedPlaylist;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Removes items from a playlist, sets them anew, and moves them. */
record ItemChanges(NamedItems names, InstantSource clock) {

    /** One key or the other: with both or neither, Spotify does not know which is meant. */
    SimulatedReply put(SimulatedPlaylist playlist, JsonNode body) {
        boolean replaces = body.path("uris").isArray();
        boolean moves =
                body.path("range_start").isInt() && body.path("insert_before").isInt();
        if (replaces == moves) {
            return SimulatedReply.error(400, "Missing required field: uris");
        }
        return replaces
                ? names.with(NamedItems.texts(body.path("uris"), uri -> uri), found -> replaced(playlist, found))
                : moved(playlist, body);
    }

    /** Everything of these names goes, wherever it stands. */
    SimulatedReply remove(SimulatedPlaylist playlist, List<String> uris) {
        if (uris.isEmpty()) {
            return SimulatedReply.error(400, "No uris provided");
        }
        if (uris.size() > Playlists.MOST_PER_ADD) {
            return SimulatedReply.error(400, "You can remove a maximum of 100 tracks per request.");
        }
        Set<String> names = new HashSet<>(uris);
        return changed(playlist.rearrange(items -> items.stream()
                .filter(item -> PlaylistNames.nameOf(item.playable())
                        .filter(name -> names.contains(name.toString()))
                        .isEmpty())
                .toList()));
    }

    private SimulatedReply replaced(SimulatedPlaylist playlist, List<Playable> found) {
        String now = clock.instant().toString();
        return changed(playlist.rearrange(items -> found.stream()
                .map(playable -> new PlaylistItem(0, playable, now))
                .toList()));
    }

    private static SimulatedReply moved(SimulatedPlaylist playlist, JsonNode body) {
        int start = body.path("range_start").intValue();
        int before = body.path("insert_before").intValue();
        int length = body.path("range_length").asInt(1);
        int size = playlist.state().items().size();
        if (start < 0 || length < 1 || start + length > size || before < 0 || before > size) {
            return SimulatedReply.error(400, "Can't reorder tracks: range out of bounds");
        }
        return changed(playlist.rearrange(items -> moved(items, start, before, length)));
    }

    private static List<PlaylistItem> moved(List<PlaylistItem> items, int start, int before, int length) {
        List<PlaylistItem> after = new ArrayList<>(items);
        List<PlaylistItem> range = after.subList(start, start + length);
        List<PlaylistItem> taken = List.copyOf(range);
        range.clear();
        after.addAll(before <= start ? before : Math.max(start, before - length), taken);
        return after;
    }

    private static SimulatedReply changed(SnapshotId snapshot) {
        return SimulatedReply.json(200, Json.object().put("snapshot_id", snapshot.value()));
    }
}
