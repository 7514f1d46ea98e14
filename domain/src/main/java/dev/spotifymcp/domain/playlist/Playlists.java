package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Window;
import java.util.List;

/** A person's playlists at Spotify. */
public interface Playlists {

    /** Most items that one call adds. */
    int MOST_PER_ADD = 100;

    /** Those the person owns or follows, in their order. */
    Answer<Page<Playlist>> mine(Permit permit, Window window);

    /** As many items as the window asks for, however many pages that takes. */
    Answer<Page<PlaylistItem>> items(Permit permit, PlaylistId playlist, Window window);

    Answer<Playlist> create(Permit permit, NewPlaylist playlist);

    /** Appends at most {@link #MOST_PER_ADD} tracks and episodes, in order; never tried twice. */
    Answer<SnapshotId> append(Permit permit, PlaylistId playlist, List<SpotifyUri> uris);
}
