package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.traffic.PartByPart;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.Arrangement;
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
public record ArrangePlaylist(SpotifyAccess access, Playlists playlists) {

    /** Longer playlists can have items moved and be replaced, but not be sorted in the time of one call. */
    public static final int LONGEST_SORTED = 1_000;

    /** Each is a call of its own; with more, everything is written anew. */
    static final int MOST_MOVES = 20;

    /** What would be done. */
    public sealed interface Steps {

        /** Items move: their dates stay, and nothing is lost wherever it stops. */
        record Moved(List<Move> moves) implements Steps {}

        /** All is taken out and these are put in. */
        record Rewritten(List<SpotifyUri> uris) implements Steps {}
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
                (found, deadline) -> Answer.given(new Steps.Moved(move.isIdle() ? List.of() : List.of(move))));
    }

    /** Puts these in the place of everything. */
    public Answer<Plan> replacing(UserId user, PlaylistId playlist, List<SpotifyUri> uris) {
        return plan(user, playlist, (found, deadline) -> Answer.given(new Steps.Rewritten(List.copyOf(uris))));
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
    public Answer<Sent<?, SnapshotId>> arrange(UserId user, Plan plan, IntConsumer told) {
        Instant deadline = access.deadlineIn(plan.time());
        return switch (plan.steps()) {
            case Steps.Moved(var moves) ->
                move(user, deadline, plan.playlist(), moves, told).orRefusal().map(sent -> sent);
            case Steps.Rewritten(var uris) ->
                rewrite(user, deadline, plan.playlist(), uris, told).orRefusal().map(sent -> sent);
        };
    }

    private Sent<Move, SnapshotId> move(
            UserId user, Instant deadline, Playlist playlist, List<Move> moves, IntConsumer told) {
        return new PartByPart(1)
                .send(
                        playlist.snapshot(),
                        moves,
                        (from, part, last) -> access.as(
                                user, deadline, permit -> playlists.move(permit, playlist.id(), part.getFirst(), last)),
                        told);
    }

    private Sent<SpotifyUri, SnapshotId> rewrite(
            UserId user, Instant deadline, Playlist playlist, List<SpotifyUri> uris, IntConsumer told) {
        return new PartByPart(Playlists.MOST_PER_ADD)
                .send(
                        playlist.snapshot(),
                        uris,
                        (from, part, last) -> access.as(
                                user,
                                deadline,
                                permit -> from == 0
                                        ? playlists.replace(permit, playlist.id(), part)
                                        : playlists.append(permit, playlist.id(), part)),
                        told);
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
            return Answer.given(new Steps.Moved(moves));
        }
        return rewriting(items, order)
                .<Answer<Steps>>map(uris -> Answer.given(new Steps.Rewritten(uris)))
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
