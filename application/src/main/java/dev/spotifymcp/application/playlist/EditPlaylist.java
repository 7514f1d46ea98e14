package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playlist.Edit;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Playlists;
import java.time.Instant;
import java.util.List;

/** Changes a playlist's name, its description, or who sees it. */
public record EditPlaylist(SpotifyAccess access, Playlists playlists) {

    /** How it was, so that it can be made so again, and how Spotify says it is now. */
    public record Edited(Playlist before, Playlist now) {}

    /** Makes the edits. What Spotify has made of them is read back, since it passes some over in silence. */
    public Answer<Edited> edit(UserId user, PlaylistId playlist, List<Edit> edits) {
        Instant deadline = access.deadline();
        return find(user, deadline, playlist)
                .then(before -> access.as(user, deadline, permit -> playlists.edit(permit, playlist, edits))
                        .then(edited -> find(user, deadline, playlist))
                        .map(now -> new Edited(before, now)));
    }

    private Answer<Playlist> find(UserId user, Instant deadline, PlaylistId playlist) {
        return access.as(user, deadline, permit -> playlists.find(permit, playlist));
    }
}
