package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.change.LeaveReceipt;
import dev.spotifymcp.application.change.Leaving;
import dev.spotifymcp.application.traffic.PartByPart;
import dev.spotifymcp.application.traffic.PartByPart.OnLeaving;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistState;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.Removal.Insertion;
import dev.spotifymcp.domain.playlist.Runs;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;

/** Puts items to several places of a playlist, one run after the other. */
public record PutIntoPlaylist(SpotifyAccess access, Playlists playlists, LeaveReceipt receipts) {

    /**
     * Puts them all in. Refused only when nothing at all was.
     *
     * @param told hears after each run how many are done
     */
    public Answer<Changed<Sent<Insertion, SnapshotId>>> put(
            UserId user, Instant deadline, Playlist playlist, Runs runs, IntConsumer told) {
        List<Insertion> each = runs.cut(Playlists.MOST_PER_ADD).each();
        Leaving<SnapshotId> leaving = (done, last) -> {
            Runs where = new Runs(each.subList(0, done)).settled();
            return receipts.leave(
                    user, new Inverse.Rearrange(playlist.id(), PlaylistState.named(last), new Step.TakeOut(where)));
        };
        return leaving.after(send(user, deadline, playlist.id(), playlist.snapshot(), each, told, leaving.halfWay()));
    }

    /** Leaves no receipt. */
    Sent<Insertion, SnapshotId> send(
            UserId user,
            Instant deadline,
            PlaylistId playlist,
            SnapshotId before,
            List<Insertion> runs,
            IntConsumer told,
            OnLeaving<SnapshotId> onLeaving) {
        return new PartByPart(1)
                .send(
                        before,
                        runs,
                        (from, part, last) -> access.as(
                                user,
                                deadline,
                                permit -> playlists.insert(
                                        permit,
                                        playlist,
                                        part.getFirst().position(),
                                        part.getFirst().uris())),
                        told,
                        onLeaving);
    }
}
