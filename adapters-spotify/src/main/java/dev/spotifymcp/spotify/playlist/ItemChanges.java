package dev.spotifymcp.spotify.playlist;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.Json;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what is in a playlist. Each change is one call, sent once. */
record ItemChanges(SpotifyHttp http) {

    Answer<SnapshotId> append(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
        return send(permit, ApiRequest.post(path(playlist)), named(some(uris)));
    }

    Answer<SnapshotId> insert(Permit permit, PlaylistId playlist, int position, List<SpotifyUri> uris) {
        return send(permit, ApiRequest.post(path(playlist)), named(some(uris)).put("position", position));
    }

    Answer<SnapshotId> replace(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
        return send(permit, ApiRequest.put(path(playlist)), named(uris));
    }

    Answer<SnapshotId> remove(Permit permit, PlaylistId playlist, List<SpotifyUri> uris, SnapshotId known) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        checked(some(uris)).forEach(uri -> items.addObject().put("uri", uri.toString()));
        return send(permit, ApiRequest.delete(path(playlist)), body.setAll(stating(known)));
    }

    Answer<SnapshotId> move(Permit permit, PlaylistId playlist, Move move, SnapshotId known) {
        ObjectNode body = Json.object()
                .put("range_start", move.start())
                .put("insert_before", move.before())
                .put("range_length", move.length());
        return send(permit, ApiRequest.put(path(playlist)), body.setAll(stating(known)));
    }

    private Answer<SnapshotId> send(Permit permit, ApiRequest request, ObjectNode body) {
        return http.call(
                permit,
                request.sending(body)
                        .needing(SpotifyScope.CHANGE_PRIVATE_PLAYLISTS)
                        .about("playlist"),
                json -> Optional.of(PlaylistReader.snapshot(json)));
    }

    private static String[] path(PlaylistId playlist) {
        return new String[] {"playlists", playlist.value(), "items"};
    }

    private static ObjectNode named(List<SpotifyUri> uris) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("uris");
        checked(uris).forEach(uri -> list.add(uri.toString()));
        return body;
    }

    /** Nothing, where Spotify has not told the state. */
    private static ObjectNode stating(SnapshotId known) {
        return known.value().isEmpty() ? Json.object() : Json.object().put("snapshot_id", known.value());
    }

    private static List<SpotifyUri> some(List<SpotifyUri> uris) {
        if (uris.isEmpty()) {
            throw new IllegalArgumentException("one call is about at least one item");
        }
        return uris;
    }

    private static List<SpotifyUri> checked(List<SpotifyUri> uris) {
        if (uris.size() > Playlists.MOST_PER_ADD) {
            throw new IllegalArgumentException("one call is about at most " + Playlists.MOST_PER_ADD + " items");
        }
        if (!uris.stream().allMatch(uri -> EnumSet.of(Kind.TRACK, Kind.EPISODE).contains(uri.kind()))) {
            throw new IllegalArgumentException("only tracks and episodes stand in playlists");
        }
        return uris;
    }
}
