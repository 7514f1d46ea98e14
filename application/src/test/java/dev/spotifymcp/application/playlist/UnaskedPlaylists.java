package dev.spotifymcp.application.playlist;

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
import java.util.List;

/** Playlists nobody asks for anything, but for what a test says. */
class UnaskedPlaylists implements Playlists {

    @Override
    public Answer<Page<Playlist>> mine(Permit permit, Window window) {
        throw unasked();
    }

    @Override
    public Answer<Playlist> find(Permit permit, PlaylistId playlist) {
        throw unasked();
    }

    @Override
    public Answer<Page<PlaylistItem>> items(Permit permit, PlaylistId playlist, Window window) {
        throw unasked();
    }

    @Override
    public Answer<Playlist> create(Permit permit, NewPlaylist playlist) {
        throw unasked();
    }

    @Override
    public Answer<PlaylistId> edit(Permit permit, PlaylistId playlist, List<Edit> edits) {
        throw unasked();
    }

    @Override
    public Answer<PlaylistId> paint(Permit permit, PlaylistId playlist, Cover cover) {
        throw unasked();
    }

    @Override
    public Answer<SnapshotId> append(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
        throw unasked();
    }

    @Override
    public Answer<SnapshotId> insert(Permit permit, PlaylistId playlist, int position, List<SpotifyUri> uris) {
        throw unasked();
    }

    @Override
    public Answer<SnapshotId> remove(Permit permit, PlaylistId playlist, List<SpotifyUri> uris, SnapshotId known) {
        throw unasked();
    }

    @Override
    public Answer<SnapshotId> replace(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
        throw unasked();
    }

    @Override
    public Answer<SnapshotId> move(Permit permit, PlaylistId playlist, Move move, SnapshotId known) {
        throw unasked();
    }

    private static AssertionError unasked() {
        return new AssertionError("nobody asks for this");
    }
}
