package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.LeaveReceipt;
import dev.spotifymcp.application.change.Ledger;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.library.Library;
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
        ArrangePlaylist arrange,
        CombinePlaylists combine,
        ExportSongs export) {

    /**
     * All of them.
     *
     * @param library holds the liked songs, which are combined and exported as playlists are
     * @param users knows who somebody is at Spotify, and so which playlists are their own
     * @param ledger where what is changed leaves receipts
     */
    public static PlaylistActs with(
            SpotifyAccess access, Playlists playlists, Library library, Users users, Ledger ledger) {
        LeaveReceipt receipts = ledger.needing(Scope.PLAYLISTS_WRITE);
        var sources = new ReadSource(access, playlists, library);
        var create = new CreatePlaylist(access, playlists, receipts);
        var add = new AddToPlaylist(access, playlists, receipts);
        var remove = new RemoveFromPlaylist(access, playlists, receipts);
        var arrange = new ArrangePlaylist(access, playlists, receipts);
        return new PlaylistActs(
                new ReadPlaylists(access, playlists),
                new FindPlaylists(access, playlists, users),
                new SummarisePlaylist(access, playlists),
                create,
                add,
                remove,
                new EditPlaylist(access, playlists, receipts),
                arrange,
                new CombinePlaylists(access, sources, new CarryOut(create, add, remove, arrange)),
                new ExportSongs(access, sources));
    }
}
