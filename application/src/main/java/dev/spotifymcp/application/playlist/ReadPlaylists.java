package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Playlists;

/** Reads which playlists a person has, and what is in one. */
public record ReadPlaylists(SpotifyAccess access, Playlists playlists) {

    public Answer<Page<Playlist>> of(UserId user, Window window) {
        return access.as(user, permit -> playlists.mine(permit, window));
    }

    /** Any playlist whose name one knows, without its items. */
    public Answer<Playlist> find(UserId user, PlaylistId playlist) {
        return access.as(user, permit -> playlists.find(permit, playlist));
    }

    public Answer<Page<PlaylistItem>> items(UserId user, PlaylistId playlist, Window window) {
        return access.as(user, permit -> playlists.items(permit, playlist, window));
    }
}
