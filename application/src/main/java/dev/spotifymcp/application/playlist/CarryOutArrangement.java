package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.change.LeaveReceipt;
import dev.spotifymcp.application.change.Leaving;
import dev.spotifymcp.application.playlist.ArrangePlaylist.Former;
import dev.spotifymcp.application.playlist.ArrangePlaylist.Steps;
import dev.spotifymcp.application.traffic.PartByPart;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.playlist.ContentMark;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistState;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;

/** Moves the items of one playlist, or writes it anew. */
record CarryOutArrangement(
        SpotifyAccess access, Playlists playlists, LeaveReceipt receipts, UserId user, Playlist playlist) {

    Answer<Changed<Sent<?, SnapshotId>>> move(Instant deadline, Steps.Moved steps, IntConsumer told) {
        List<Move> moves = steps.moves();
        Leaving<SnapshotId> leaving = (done, last) -> receipt(
                last,
                done == moves.size() ? steps.after() : ContentMark.UNKNOWN,
                new Step.MoveBack(back(moves.subList(0, done))));
        Sent<Move, SnapshotId> sent = new PartByPart(1)
                .send(
                        playlist.snapshot(),
                        moves,
                        (from, part, last) -> access.as(
                                user, deadline, permit -> playlists.move(permit, playlist.id(), part.getFirst(), last)),
                        told,
                        leaving.halfWay());
        return leaving.after(sent).map(CarryOutArrangement::ofAnything);
    }

    Answer<Changed<Sent<?, SnapshotId>>> rewrite(Instant deadline, Steps.Rewritten anew, IntConsumer told) {
        List<SpotifyUri> uris = anew.uris();
        Leaving<SnapshotId> leaving = (done, last) -> switch (anew.former()) {
            case Former.Known(var back) -> receipt(last, ContentMark.of(uris.subList(0, done)), back);
            case Former.Unread unread -> new Undoable.Never(Undoable.Because.NOT_READ);
        };
        if (uris.isEmpty()) {
            return access.as(user, deadline, permit -> playlists.replace(permit, playlist.id(), uris))
                    .map(last -> new Changed<>(new Sent.Whole<>(0, last), leaving.receipt(0, last)));
        }
        Sent<SpotifyUri, SnapshotId> sent = new PartByPart(Playlists.MOST_PER_ADD)
                .send(
                        playlist.snapshot(),
                        uris,
                        (from, part, last) -> access.as(
                                user,
                                deadline,
                                permit -> from == 0
                                        ? playlists.replace(permit, playlist.id(), part)
                                        : playlists.append(permit, playlist.id(), part)),
                        told,
                        leaving.halfWay());
        return leaving.after(sent).map(CarryOutArrangement::ofAnything);
    }

    private Undoable receipt(SnapshotId last, ContentMark contents, Step back) {
        return receipts.leave(user, new Inverse.Rearrange(playlist.id(), new PlaylistState(last, contents), back));
    }

    private static List<Move> back(List<Move> moves) {
        return moves.reversed().stream().map(Move::inverse).toList();
    }

    private static Changed<Sent<?, SnapshotId>> ofAnything(Changed<? extends Sent<?, SnapshotId>> changed) {
        return new Changed<>(changed.what(), changed.undo());
    }
}
