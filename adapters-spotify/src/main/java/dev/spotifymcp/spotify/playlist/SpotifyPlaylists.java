package dev.spotifymcp.spotify.playlist;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.Visibility;
import dev.spotifymcp.spotify.catalogue.Paging;
import dev.spotifymcp.spotify.catalogue.Slice;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.Json;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A listener's playlists, over the Web API. */
public final class SpotifyPlaylists implements Playlists {

    private final SpotifyHttp http;
    private final PlaylistItems items;

    public SpotifyPlaylists(SpotifyHttp http) {
        this.http = http;
        this.items = new PlaylistItems(http);
    }

    @Override
    public Answer<Page<Playlist>> mine(Permit permit, Window window) {
        return Paging.fill(
                window,
                Paging.USUAL,
                part -> http.call(
                        permit,
                        ApiRequest.get("me", "playlists")
                                .page(part.offset(), part.limit())
                                .needing(SpotifyScope.READ_PRIVATE_PLAYLISTS)
                                .about("playlists"),
                        json -> Slice.from(
                                json, part.offset(), (position, playlist) -> PlaylistReader.from(playlist))));
    }

    @Override
    public Answer<Page<PlaylistItem>> items(Permit permit, PlaylistId playlist, Window window) {
        return items.of(permit, playlist, window);
    }

    /** The playlist comes back as Spotify made it; it has been seen to make a public one where a private was wished. */
    @Override
    public Answer<Playlist> create(Permit permit, NewPlaylist wish) {
        boolean isPublic = wish.visibility() == Visibility.PUBLIC;
        ObjectNode body = Json.object().put("name", wish.name()).put("public", isPublic);
        if (!wish.description().isEmpty()) {
            body.put("description", wish.description());
        }
        SpotifyScope scope = isPublic ? SpotifyScope.CHANGE_PUBLIC_PLAYLISTS : SpotifyScope.CHANGE_PRIVATE_PLAYLISTS;
        return http.call(
                permit,
                ApiRequest.post("me", "playlists").sending(body).needing(scope).about("playlist"),
                PlaylistReader::from);
    }

    @Override
    public Answer<SnapshotId> append(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("uris");
        checked(uris).forEach(uri -> list.add(uri.toString()));
        return http.call(
                permit,
                ApiRequest.post("playlists", playlist.value(), "items")
                        .sending(body)
                        .needing(SpotifyScope.CHANGE_PRIVATE_PLAYLISTS)
                        .about("playlist"),
                json -> Optional.of(PlaylistReader.snapshot(json)));
    }

    private static List<SpotifyUri> checked(List<SpotifyUri> uris) {
        if (uris.isEmpty() || uris.size() > MOST_PER_ADD) {
            throw new IllegalArgumentException("one call adds 1 to " + MOST_PER_ADD + " items");
        }
        if (!uris.stream().allMatch(uri -> EnumSet.of(Kind.TRACK, Kind.EPISODE).contains(uri.kind()))) {
            throw new IllegalArgumentException("only tracks and episodes stand in playlists");
        }
        return uris;
    }
}
