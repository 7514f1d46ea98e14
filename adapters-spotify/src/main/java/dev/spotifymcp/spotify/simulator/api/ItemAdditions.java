package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.SimulatedPlaylist;
import java.time.InstantSource;
import java.util.List;

/** Adds items to a playlist: all of those that are named, or none. */
record ItemAdditions(NamedItems names, InstantSource clock) {

    SimulatedReply add(ApiCall call, SimulatedPlaylist playlist) {
        // What stands in the query wins over a body.
        if (call.query().has("uris")) {
            return add(
                    playlist,
                    List.of(call.query().get("uris").split(",", -1)),
                    call.query().get("position"));
        }
        return call.json()
                .map(body -> add(
                        playlist,
                        NamedItems.texts(body.path("uris"), uri -> uri),
                        body.path("position").asString("")))
                .orElseGet(() -> SimulatedReply.error(400, "Error parsing JSON."));
    }

    private SimulatedReply add(SimulatedPlaylist playlist, List<String> uris, String position) {
        if (uris.isEmpty()) {
            return SimulatedReply.error(400, "No uris provided");
        }
        int before = position.matches("[0-9]{1,9}") ? Integer.parseInt(position) : Integer.MAX_VALUE;
        return names.with(uris, found -> {
            String snapshot = playlist.insert(before, found, clock.instant()).value();
            return SimulatedReply.json(201, Json.object().put("snapshot_id", snapshot));
        });
    }
}
