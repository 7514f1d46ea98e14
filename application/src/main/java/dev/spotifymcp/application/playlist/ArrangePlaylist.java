package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.change.LeaveReceipt;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.playlist.Arrangement;
import dev.spotifymcp.domain.playlist.ContentMark;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.Moves;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.PlaylistNames;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Brings the items of a playlist into another order, or puts others in their place. */
public record ArrangePlaylist(SpotifyAccess access, Playlists playlists, LeaveReceipt receipts) {

    /** Longer playlists can have items moved and be replaced, but not be sorted in the time of one call. */
    public static final int LONGEST_SORTED = 1_000;

    /** Each is a call of its own; with more, everything is written anew. */
    static final int MOST_MOVES = 20;

    /** Two calls, for the sake of one that moves something. */
    private static final int WORTH_READING = 100;

    /** What would be done. */
    public sealed interface Steps {

        /**
         * Items move: their dates stay, and nothing is lost wherever it stops.
         *
         * @param after what is where then, as far as that was worth knowing
         */
        record Moved(List<Move> moves, ContentMark after) implements Steps {}

        /** All is taken out and these are put in. */
        record Rewritten(List<SpotifyUri> uris, Former former) implements Steps {}
    }

    /** What a playlist held before it is written anew. */
    public sealed interface Former {

        record Known(Step.Rewrite back) implements Former {}

        /** There was no time to read it all, so this cannot be taken back. */
        record Unread() implements Former {}
    }

    /** What an arrangement would do, with the playlist as it was read and the time that is left for it. */
    public record Plan(Playlist playlist, Steps steps, Duration time) {}

    @FunctionalInterface
    private interface Stepping {
        Answer<Steps> steps(Playlist playlist, Instant deadline);
    }

    /** Moves some items that stand together. */
    public Answer<Plan> moving(UserId user, PlaylistId playlist, Move move) {
        return plan(
                user,
                playlist,
                (found, deadline) -> Answer.given(
                        move.isIdle()
                                ? new Steps.Moved(List.of(), ContentMark.UNKNOWN)
                                : new Steps.Moved(List.of(move), after(user, deadline, found, move))));
    }

    /** Puts these in the place of everything. What that is, is read, so that it can be put back. */
    public Answer<Plan> replacing(UserId user, PlaylistId playlist, List<SpotifyUri> uris) {
        return plan(
                user,
                playlist,
                (found, deadline) ->
                        Answer.given(new Steps.Rewritten(List.copyOf(uris), former(user, deadline, playlist))));
    }

    /** The same, where it is known what is in the playlist. */
    static Plan replacing(Playlist playlist, List<SpotifyUri> uris, PlaylistNames before) {
        return new Plan(
                playlist,
                new Steps.Rewritten(List.copyOf(uris), new Former.Known(rewrite(before))),
                SpotifyAccess.CALL_BUDGET);
    }

    /**
     * Arranges the items from one place to another.
     *
     * @param to the place behind the last; the end of the playlist, when it is farther than that
     */
    public Answer<Plan> arranging(UserId user, PlaylistId playlist, Arrangement arrangement, int from, int to) {
        return plan(
                user,
                playlist,
                (found, deadline) -> items(user, deadline, found).then(items -> {
                    int end = Math.min(to, items.size());
                    return steps(items, arrangement.order(items, Math.min(from, end), end));
                }));
    }

    /** Does what was planned. Refused only when nothing was changed. */
    public Answer<Changed<Sent<?, SnapshotId>>> arrange(UserId user, Plan plan, IntConsumer told) {
        var act = new CarryOutArrangement(access, playlists, receipts, user, plan.playlist());
        Instant deadline = access.deadlineIn(plan.time());
        return switch (plan.steps()) {
            case Steps.Moved moved -> act.move(deadline, moved, told);
            case Steps.Rewritten anew -> act.rewrite(deadline, anew, told);
        };
    }

    /** Half of the time is for reading: the other half belongs to what is wanted. */
    private Former former(UserId user, Instant deadline, PlaylistId playlist) {
        Instant half = access.deadlineIn(access.timeUntil(deadline).dividedBy(2));
        return switch (names(user, half, playlist)) {
            case Answer.Given<PlaylistNames>(var all) -> new Former.Known(rewrite(all));
            case Answer.Refused<PlaylistNames> tooLong -> new Former.Unread();
        };
    }

    /** Of a short playlist, so that this can be undone even after later changes were. */
    private ContentMark after(UserId user, Instant deadline, Playlist playlist, Move move) {
        boolean isShort = playlist.size() instanceof ItemCount.Known(int size) && size <= WORTH_READING;
        return isShort && names(user, deadline, playlist.id()) instanceof Answer.Given<PlaylistNames>(var all)
                ? move.orderOf(all.size()).map(all::markOf).orElse(ContentMark.UNKNOWN)
                : ContentMark.UNKNOWN;
    }

    private Answer<PlaylistNames> names(UserId user, Instant deadline, PlaylistId playlist) {
        var names = new PlaylistNames();
        return new ReadWholePlaylist(access, playlists)
                .each(user, deadline, playlist, item -> names.add(item.playable()))
                .map(size -> names);
    }

    private static PlaylistNames names(List<PlaylistItem> items) {
        var names = new PlaylistNames();
        items.forEach(item -> names.add(item.playable()));
        return names;
    }

    private static Step.Rewrite rewrite(PlaylistNames all) {
        List<SpotifyUri> named = all.inOrder();
        return new Step.Rewrite(named, all.size() - named.size());
    }

    private Answer<Plan> plan(UserId user, PlaylistId playlist, Stepping stepping) {
        Instant deadline = access.deadline();
        return access.as(user, deadline, permit -> playlists.find(permit, playlist))
                .then(found -> stepping.steps(found, deadline)
                        .map(planned -> new Plan(found, planned, access.timeUntil(deadline))));
    }

    private Answer<List<PlaylistItem>> items(UserId user, Instant deadline, Playlist playlist) {
        if (playlist.size() instanceof ItemCount.Known(int size) && size > LONGEST_SORTED) {
            return Answer.refused(new Refusal.InvalidArgument(
                    "playlist", "has " + size + " items; at most " + LONGEST_SORTED + " can be sorted in one call"));
        }
        List<PlaylistItem> items = new ArrayList<>();
        return new ReadWholePlaylist(access, playlists)
                .each(user, deadline, playlist.id(), items::add)
                .map(size -> items);
    }

    private static Answer<Steps> steps(List<PlaylistItem> items, int[] order) {
        List<Move> moves = Moves.to(order);
        if (moves.size() <= MOST_MOVES) {
            return Answer.given(new Steps.Moved(moves, names(items).markOf(order)));
        }
        return rewriting(items, order)
                .<Answer<Steps>>map(
                        uris -> Answer.given(new Steps.Rewritten(uris, new Former.Known(rewrite(names(items))))))
                .orElseGet(() -> Answer.refused(new Refusal.NotAllowed("it would take " + moves.size()
                        + " moves, and writing the playlist anew would lose its local or unavailable items."
                        + " Arrange a shorter range.")));
    }

    /** Empty where something stands in the playlist that nobody could put back. */
    private static Optional<List<SpotifyUri>> rewriting(List<PlaylistItem> items, int[] order) {
        List<SpotifyUri> uris = Arrays.stream(order)
                .mapToObj(position -> PlaylistNames.nameOf(items.get(position).playable()))
                .flatMap(Optional::stream)
                .toList();
        return uris.size() == items.size() ? Optional.of(uris) : Optional.empty();
    }
}
