package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.change.LeaveReceipt;
import dev.spotifymcp.application.playlist.AddToPlaylist.Place;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;

/** Makes a playlist, empty or with something in it. */
public record CreatePlaylist(SpotifyAccess access, Playlists playlists, LeaveReceipt receipts) {

    /** A playlist that is there now, and what became of filling it. */
    public record Created(Playlist playlist, Sent<SpotifyUri, SnapshotId> filled) {}

    /**
     * Makes it and fills it. Refused only when there is no new playlist.
     *
     * @param told hears after each hundred how many are in it by now
     */
    public Answer<Changed<Created>> create(UserId user, NewPlaylist playlist, List<SpotifyUri> uris, IntConsumer told) {
        Instant deadline = access.deadline();
        return access.as(user, deadline, permit -> playlists.create(permit, playlist))
                .map(made -> {
                    var unmake = new Inverse.Unmake(made.id());
                    Sent<SpotifyUri, SnapshotId> filled = new AddToPlaylist(access, playlists, receipts)
                            .send(
                                    user,
                                    deadline,
                                    made.id(),
                                    uris,
                                    new Place.End(),
                                    told,
                                    (done, last) -> receipts.leave(user, unmake));
                    Playlist now = filled.done() == 0 ? made : made.holding(filled.done(), filled.last());
                    return new Changed<>(new Created(now, filled), receipts.leave(user, unmake));
                });
    }
}
