package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.Playlists;

/** Makes an empty playlist. */
public record CreatePlaylist(SpotifyAccess access, Playlists playlists) {

    public Answer<Playlist> create(UserId user, NewPlaylist playlist) {
        return access.as(user, permit -> playlists.create(permit, playlist));
    }
}
