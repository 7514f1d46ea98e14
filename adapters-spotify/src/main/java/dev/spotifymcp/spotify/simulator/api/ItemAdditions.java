package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.Recordings;
import dev.spotifymcp.spotify.simulator.world.SimulatedPlaylist;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Adds items to a playlist: all of those that are named, or none. */
record ItemAdditions(Recordings recordings, InstantSource clock) {

    private static final Pattern URI = Pattern.compile("spotify:(track|episode):([0-9A-Za-z]{22})");

    SimulatedReply add(ApiCall call, SimulatedPlaylist playlist) {
        // What stands in the query wins over a body.
        if (call.query().has("uris")) {
            return add(
                    playlist,
                    List.of(call.query().get("uris").split(",", -1)),
                    call.query().get("position"));
        }
        return call.json()
                .map(body -> add(playlist, uris(body), body.path("position").asString("")))
                .orElseGet(() -> SimulatedReply.error(400, "Error parsing JSON."));
    }

    private SimulatedReply add(SimulatedPlaylist playlist, List<String> uris, String position) {
        if (uris.isEmpty()) {
            return SimulatedReply.error(400, "No uris provided");
        }
        if (uris.size() > Playlists.MOST_PER_ADD) {
            return SimulatedReply.error(400, "You can add a maximum of 100 tracks per request.");
        }
        List<Playable> found = new ArrayList<>();
        for (String uri : uris) {
            Matcher parts = URI.matcher(uri);
            if (!parts.matches()) {
                return SimulatedReply.error(400, "Invalid track uri: " + uri);
            }
            Optional<Playable> playable = find(parts);
            if (playable.isEmpty()) {
                return SimulatedReply.error(400, "Payload contains a non-existing ID");
            }
            found.add(playable.get());
        }
        int before = position.matches("[0-9]{1,9}") ? Integer.parseInt(position) : Integer.MAX_VALUE;
        String snapshot = playlist.insert(before, found, clock.instant()).value();
        return SimulatedReply.json(201, Json.object().put("snapshot_id", snapshot));
    }

    private Optional<Playable> find(Matcher uri) {
        return Kind.of(uri.group(1)).flatMap(kind -> recordings.find(new SpotifyUri(kind, uri.group(2))));
    }

    private static List<String> uris(JsonNode body) {
        return body.path("uris").values().stream()
                .map(uri -> uri.stringValue(""))
                .toList();
    }
}
