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
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistNames;
import dev.spotifymcp.domain.playlist.PlaylistState;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.Runs;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** Puts tracks and episodes into a playlist, in order, a hundred at a time. */
public record AddToPlaylist(SpotifyAccess access, Playlists playlists, LeaveReceipt receipts) {

    /** Where a playlist is not changed, nobody tells its state. */
    private static final SnapshotId UNTOLD = new SnapshotId("");

    /** Where they go. */
    public sealed interface Place {

        record End() implements Place {}

        /** In front of what stands at this position. */
        record Before(int position) implements Place {}
    }

    /**
     * Adds them all. Refused only when nothing at all was added.
     *
     * @param told hears after each hundred how many are in the playlist by now
     */
    public Answer<Changed<Sent<SpotifyUri, SnapshotId>>> add(
            UserId user, PlaylistId playlist, List<SpotifyUri> uris, Place place, IntConsumer told) {
        if (uris.isEmpty()) {
            return Answer.refused(new Refusal.InvalidArgument("track_uris", "must name at least one track or episode"));
        }
        return add(user, access.deadline(), playlist, uris, place, told);
    }

    /** Adds those that are not in the playlist yet, each of them once. */
    public Answer<Changed<Sent<SpotifyUri, SnapshotId>>> addNew(
            UserId user, PlaylistId playlist, List<SpotifyUri> uris, Place place, IntConsumer told) {
        Instant deadline = access.deadline();
        Set<SpotifyUri> known = new HashSet<>();
        return new ReadWholePlaylist(access, playlists)
                .each(
                        user,
                        deadline,
                        playlist,
                        item -> PlaylistNames.nameOf(item.playable()).ifPresent(known::add))
                .map(size -> uris.stream().filter(known::add).toList())
                .then(fresh -> add(user, deadline, playlist, fresh, place, told));
    }

    private Answer<Changed<Sent<SpotifyUri, SnapshotId>>> add(
            UserId user, Instant deadline, PlaylistId playlist, List<SpotifyUri> uris, Place place, IntConsumer told) {
        Leaving<SnapshotId> leaving = (done, last) -> receipts.leave(
                user, new Inverse.Rearrange(playlist, PlaylistState.named(last), back(place, uris.subList(0, done))));
        return leaving.after(send(user, deadline, playlist, uris, place, told, leaving.halfWay()));
    }

    /** Leaves no receipt. */
    Sent<SpotifyUri, SnapshotId> send(
            UserId user,
            Instant deadline,
            PlaylistId playlist,
            List<SpotifyUri> uris,
            Place place,
            IntConsumer told,
            OnLeaving<SnapshotId> onLeaving) {
        return new PartByPart(Playlists.MOST_PER_ADD)
                .send(
                        UNTOLD,
                        uris,
                        (from, part, last) -> access.as(user, deadline, permit -> switch (place) {
                            case Place.End end -> playlists.append(permit, playlist, part);
                            case Place.Before(int position) ->
                                playlists.insert(permit, playlist, position + from, part);
                        }),
                        told,
                        onLeaving);
    }

    private static Step back(Place place, List<SpotifyUri> added) {
        return switch (place) {
            case Place.End end -> new Step.TakeOffTheEnd(added);
            case Place.Before(int position) -> new Step.TakeOut(Runs.of(position, added));
        };
    }
}
