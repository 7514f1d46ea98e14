package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Window;
import java.util.List;

/** A person's playlists at Spotify. Every change names the state it leads to, and none is tried twice. */
public interface Playlists {

    /** Most items that one call adds, removes or sets. */
    int MOST_PER_ADD = 100;

    /** Those the person owns or follows, in their order. */
    Answer<Page<Playlist>> mine(Permit permit, Window window);

    /** Any playlist whose name one knows. */
    Answer<Playlist> find(Permit permit, PlaylistId playlist);

    /** As many items as the window asks for, however many pages that takes. */
    Answer<Page<PlaylistItem>> items(Permit permit, PlaylistId playlist, Window window);

    Answer<Playlist> create(Permit permit, NewPlaylist playlist);

    /** Makes all of these edits. Given is the playlist's name, since Spotify says no more. */
    Answer<PlaylistId> edit(Permit permit, PlaylistId playlist, List<Edit> edits);

    /** Gives it another cover. Given is the playlist's name; the picture shows some moments later. */
    Answer<PlaylistId> paint(Permit permit, PlaylistId playlist, Cover cover);

    /** Appends at most {@link #MOST_PER_ADD} tracks and episodes, in order. */
    Answer<SnapshotId> append(Permit permit, PlaylistId playlist, List<SpotifyUri> uris);

    /** The same, in front of what stands at this position. */
    Answer<SnapshotId> insert(Permit permit, PlaylistId playlist, int position, List<SpotifyUri> uris);

    /**
     * Removes at most {@link #MOST_PER_ADD} tracks and episodes, wherever they stand.
     *
     * @param known the state the caller has read
     */
    Answer<SnapshotId> remove(Permit permit, PlaylistId playlist, List<SpotifyUri> uris, SnapshotId known);

    /** Takes out everything and puts in these, at most {@link #MOST_PER_ADD} and perhaps none. */
    Answer<SnapshotId> replace(Permit permit, PlaylistId playlist, List<SpotifyUri> uris);

    /** Moves items. {@code known} is the state whose positions the caller means. */
    Answer<SnapshotId> move(Permit permit, PlaylistId playlist, Move move, SnapshotId known);
}
