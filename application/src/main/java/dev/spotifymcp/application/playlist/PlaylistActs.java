package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.playlist.Playlists;

/** All that can be done with playlists. */
public record PlaylistActs(
        ReadPlaylists read,
        FindPlaylists find,
        SummarisePlaylist summarise,
        CreatePlaylist create,
        AddToPlaylist add,
        RemoveFromPlaylist remove,
        EditPlaylist edit,
        ArrangePlaylist arrange) {

    /**
     * All of them.
     *
     * @param users knows who somebody is at Spotify, and so which playlists are their own
     */
    public static PlaylistActs with(SpotifyAccess access, Playlists playlists, Users users) {
        return new PlaylistActs(
                new ReadPlaylists(access, playlists),
                new FindPlaylists(access, playlists, users),
                new SummarisePlaylist(access, playlists),
                new CreatePlaylist(access, playlists),
                new AddToPlaylist(access, playlists),
                new RemoveFromPlaylist(access, playlists),
                new EditPlaylist(access, playlists),
                new ArrangePlaylist(access, playlists));
    }
}
