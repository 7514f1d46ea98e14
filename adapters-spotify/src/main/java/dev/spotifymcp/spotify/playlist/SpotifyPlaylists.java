package dev.spotifymcp.spotify.playlist;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.Cover;
import dev.spotifymcp.domain.playlist.Edit;
import dev.spotifymcp.domain.playlist.Move;
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
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A listener's playlists, over the Web API. */
public final class SpotifyPlaylists implements Playlists {

    private final SpotifyHttp http;
    private final PlaylistItems items;
    private final ItemChanges changes;

    public SpotifyPlaylists(SpotifyHttp http) {
        this.http = http;
        this.items = new PlaylistItems(http);
        this.changes = new ItemChanges(http);
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

    @Override
    public Answer<Playlist> find(Permit permit, PlaylistId playlist) {
        return http.call(
                permit,
                ApiRequest.get("playlists", playlist.value())
                        .needing(SpotifyScope.READ_PRIVATE_PLAYLISTS)
                        .about("playlist"),
                PlaylistReader::from);
    }

    /** The playlist comes back as Spotify made it; it has been seen to make a public one where a private was wished. */
    @Override
    public Answer<Playlist> create(Permit permit, NewPlaylist wish) {
        ObjectNode body = Json.object().put("name", wish.name());
        show(body, wish.visibility());
        if (!wish.description().isEmpty()) {
            body.put("description", wish.description());
        }
        return http.call(
                permit,
                ApiRequest.post("me", "playlists")
                        .sending(body)
                        .needing(scopeFor(wish.visibility()))
                        .about("playlist"),
                PlaylistReader::from);
    }

    @Override
    public Answer<PlaylistId> edit(Permit permit, PlaylistId playlist, List<Edit> edits) {
        ObjectNode body = Json.object();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Name(var name) -> body.put("name", name);
                case Edit.Description(var text) -> body.put("description", text);
                case Edit.Shown(var visibility) -> show(body, visibility);
                case Edit.Closed closed -> body.put("collaborative", false);
            }
        }
        return http.call(
                permit,
                ApiRequest.put("playlists", playlist.value())
                        .sending(body)
                        .needing(SpotifyScope.CHANGE_PRIVATE_PLAYLISTS)
                        .about("playlist"),
                json -> Optional.of(playlist));
    }

    /** Where the right to change playlists is missing, the consent that is asked for anew has both. */
    @Override
    public Answer<PlaylistId> paint(Permit permit, PlaylistId playlist, Cover cover) {
        return http.call(
                permit,
                ApiRequest.put("playlists", playlist.value(), "images")
                        .sendingJpeg(cover.base64())
                        .needing(SpotifyScope.UPLOAD_IMAGES)
                        .about("playlist"),
                json -> Optional.of(playlist));
    }

    @Override
    public Answer<SnapshotId> append(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
        return changes.append(permit, playlist, uris);
    }

    @Override
    public Answer<SnapshotId> insert(Permit permit, PlaylistId playlist, int position, List<SpotifyUri> uris) {
        return changes.insert(permit, playlist, position, uris);
    }

    @Override
    public Answer<SnapshotId> remove(Permit permit, PlaylistId playlist, List<SpotifyUri> uris, SnapshotId known) {
        return changes.remove(permit, playlist, uris, known);
    }

    @Override
    public Answer<SnapshotId> replace(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
        return changes.replace(permit, playlist, uris);
    }

    @Override
    public Answer<SnapshotId> move(Permit permit, PlaylistId playlist, Move move, SnapshotId known) {
        return changes.move(permit, playlist, move, known);
    }

    private static void show(ObjectNode body, Visibility visibility) {
        body.put("public", visibility == Visibility.PUBLIC);
        if (visibility != Visibility.PRIVATE) {
            body.put("collaborative", visibility == Visibility.COLLABORATIVE);
        }
    }

    private static SpotifyScope scopeFor(Visibility visibility) {
        return visibility == Visibility.PUBLIC
                ? SpotifyScope.CHANGE_PUBLIC_PLAYLISTS
                : SpotifyScope.CHANGE_PRIVATE_PLAYLISTS;
    }
}
