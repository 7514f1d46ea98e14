package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Tracks and episodes by name: all of those that are named, or an error for all of them. */
record NamedItems(Recordings recordings) {

    private static final Pattern URI = Pattern.compile("spotify:(track|episode):([0-9A-Za-z]{22})");

    /** Does this with what the URIs name. */
    SimulatedReply with(List<String> uris, Function<List<Playable>, SimulatedReply> act) {
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
        return act.apply(found);
    }

    /** The texts of a list, one for each. */
    static List<String> texts(JsonNode list, Function<JsonNode, JsonNode> text) {
        return list.values().stream()
                .map(item -> text.apply(item).stringValue(""))
                .toList();
    }

    private Optional<Playable> find(Matcher uri) {
        return Kind.of(uri.group(1)).flatMap(kind -> recordings.find(new SpotifyUri(kind, uri.group(2))));
    }
}
