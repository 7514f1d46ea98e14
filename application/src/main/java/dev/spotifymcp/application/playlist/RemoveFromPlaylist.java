package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.change.LeaveReceipt;
import dev.spotifymcp.application.traffic.PartByPart;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.playlist.ContentMark;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistNames;
import dev.spotifymcp.domain.playlist.PlaylistState;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.Removal;
import dev.spotifymcp.domain.playlist.Removal.Insertion;
import dev.spotifymcp.domain.playlist.Runs;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/** Takes items out of a playlist: by name, wherever they stand, or by position. */
public record RemoveFromPlaylist(SpotifyAccess access, Playlists playlists, LeaveReceipt receipts) {

    /** Each is a call of its own, and all have to fit into the time of one of ours. */
    static final int MOST_PUT_BACK = 20;

    /** What a removal would do, with the playlist as it was read and the time that is left for it. */
    public record Plan(Playlist playlist, Removal removal, Duration time) {}

    /** What became of it: names removed, then runs put back. */
    public record Outcome(Sent<SpotifyUri, SnapshotId> removed, Sent<Insertion, SnapshotId> putBack) {}

    /** Everything of these names. */
    public Answer<Plan> byName(UserId user, PlaylistId playlist, List<SpotifyUri> uris) {
        return planned(
                user, playlist, (found, all) -> Answer.given(Removal.of(all.positionsOf(new HashSet<>(uris)), all)));
    }

    /** What stands at these positions. */
    public Answer<Plan> byPosition(UserId user, PlaylistId playlist, Set<Integer> positions) {
        return planned(
                user,
                playlist,
                (found, all) -> problem(positions, all)
                        .<Answer<Removal>>map(Answer::refused)
                        .orElseGet(() -> bounded(Removal.of(positions, all))));
    }

    /** What this finds there, with the whole playlist before it; perhaps nothing. */
    public Answer<Plan> found(
            UserId user, PlaylistId playlist, BiFunction<Playlist, PlaylistNames, Set<Integer>> search) {
        return planned(user, playlist, (found, all) -> {
            Removal removal = Removal.of(search.apply(found, all), all);
            return isShort(removal)
                    ? Answer.given(removal)
                    : Answer.refused(new Refusal.NotAllowed(
                            "it removes by name, and too many of these items also stand elsewhere in the playlist."));
        });
    }

    /** Removes what was planned. Refused only when nothing was removed. */
    public Answer<Changed<Outcome>> remove(UserId user, Plan plan, IntConsumer told) {
        Instant deadline = access.deadlineIn(plan.time());
        PlaylistId playlist = plan.playlist().id();
        Sent<SpotifyUri, SnapshotId> removed = new PartByPart(Playlists.MOST_PER_ADD)
                .send(
                        plan.playlist().snapshot(),
                        plan.removal().names(),
                        (from, part, last) ->
                                access.as(user, deadline, permit -> playlists.remove(permit, playlist, part, last)),
                        told,
                        (done, last) -> receipt(user, plan, done, 0, last));
        return removed.orRefusal().map(begun -> {
            Sent<Insertion, SnapshotId> back = putBack(user, deadline, plan, begun);
            return new Changed<>(new Outcome(begun, back), receipt(user, plan, begun.done(), back.done(), back.last()));
        });
    }

    /** What has gone without being meant is put back. Where there is such, the removal was one call: see the bound. */
    private Sent<Insertion, SnapshotId> putBack(
            UserId user, Instant deadline, Plan plan, Sent<SpotifyUri, SnapshotId> removed) {
        return new PutIntoPlaylist(access, playlists, receipts)
                .send(
                        user,
                        deadline,
                        plan.playlist().id(),
                        removed.last(),
                        plan.removal().putBack(),
                        done -> {},
                        (done, last) -> receipt(user, plan, removed.done(), done, last));
    }

    /** Names what is missing: first what should be back already, then what was meant to go. */
    private Undoable receipt(UserId user, Plan plan, int removed, int putBack, SnapshotId last) {
        if (removed == 0) {
            return new Undoable.Needless();
        }
        Removal removal = plan.removal();
        List<Insertion> late =
                removal.putBack().subList(putBack, removal.putBack().size());
        Runs gone = removal.taken().only(new HashSet<>(removal.names().subList(0, removed)));
        var missing = new Step.PutBack(new Runs(late).then(gone.each()));
        boolean isWhole = late.isEmpty() && removed == removal.names().size();
        var left = new PlaylistState(last, isWhole ? removal.left() : ContentMark.UNKNOWN);
        return receipts.leave(user, new Inverse.Rearrange(plan.playlist().id(), left, missing));
    }

    private Answer<Plan> planned(
            UserId user, PlaylistId playlist, BiFunction<Playlist, PlaylistNames, Answer<Removal>> removal) {
        Instant deadline = access.deadline();
        var names = new PlaylistNames();
        return access.as(user, deadline, permit -> playlists.find(permit, playlist))
                .then(found -> new ReadWholePlaylist(access, playlists)
                        .each(user, deadline, playlist, item -> names.add(item.playable()))
                        .then(size -> removal.apply(found, names))
                        .map(planned -> new Plan(found, planned, access.timeUntil(deadline))));
    }

    private static Optional<Refusal> problem(Set<Integer> positions, PlaylistNames all) {
        return positions.stream()
                .filter(position -> position >= all.size() || all.at(position).isEmpty())
                .sorted()
                .findFirst()
                .map(position -> new Refusal.InvalidArgument(
                        "positions",
                        position >= all.size()
                                ? "go beyond the end: the playlist has " + all.size() + " items"
                                : "include " + position + ", a local or unavailable item, which only Spotify's own apps"
                                        + " can remove"));
    }

    private static Answer<Removal> bounded(Removal removal) {
        return isShort(removal)
                ? Answer.given(removal)
                : Answer.refused(new Refusal.InvalidArgument(
                        "positions",
                        "name too many items that also stand elsewhere in the playlist; take fewer at once"));
    }

    /** Whether a removal is done in the time of one call, and in one call where anything has to be put back. */
    static boolean isShort(Removal removal) {
        return removal.putBack().size() <= MOST_PUT_BACK
                && removal.putBack().stream().allMatch(run -> run.uris().size() <= Playlists.MOST_PER_ADD)
                && (removal.putBack().isEmpty() || removal.names().size() <= Playlists.MOST_PER_ADD);
    }
}
