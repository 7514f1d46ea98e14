package dev.spotifymcp.application.undo;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.change.LeaveReceipt;
import dev.spotifymcp.application.playlist.ArrangePlaylist;
import dev.spotifymcp.application.playlist.ArrangePlaylist.Steps;
import dev.spotifymcp.application.playlist.PutIntoPlaylist;
import dev.spotifymcp.application.playlist.ReadWholePlaylist;
import dev.spotifymcp.application.playlist.RemoveFromPlaylist;
import dev.spotifymcp.application.playlist.RemoveFromPlaylist.Outcome;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.application.undo.WayBack.Doing;
import dev.spotifymcp.application.undo.WayBack.Done;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Inverse.Rearrange;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.playlist.ContentMark;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistNames;
import dev.spotifymcp.domain.playlist.PlaylistState;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.Removal;
import dev.spotifymcp.domain.playlist.Removal.Insertion;
import dev.spotifymcp.domain.playlist.Runs;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Finds the way back for the items of a playlist: from the state the change has left, and from no other. Only what was put
 * in can be taken out whatever else has changed, as long as it is certain which items that are.
 */
record ItemsBack(SpotifyAccess access, Playlists playlists, LeaveReceipt receipts, Receipt receipt, Rearrange change) {

    Answer<WayBack> find() {
        var whereabouts = new Whereabouts(change.left());
        return switch (change.step()) {
            case Step.TakeOut(var runs) -> takingOut((now, all) -> whereabouts.of(runs, now, all));
            case Step.TakeOffTheEnd(var uris) -> takingOut((now, all) -> whereabouts.ofTheLast(uris, now, all));
            case Step.PutBack(var runs) -> fromAsLeft(runs.size(), now -> Answer.given(told -> put(now, runs, told)));
            case Step.MoveBack(var moves) -> fromAsLeft(moves.size(), now -> Answer.given(moving(now, moves)));
            case Step.Rewrite(var uris, var nameless) -> fromAsLeft(uris.size(), now -> rewriting(now, uris));
        };
    }

    private Answer<WayBack> takingOut(BiFunction<Playlist, PlaylistNames, Set<Integer>> whereabouts) {
        var remove = new RemoveFromPlaylist(access, playlists, receipts);
        return remove.found(user(), change.playlist(), whereabouts)
                .map(plan -> plan.removal().count() == 0
                        ? new WayBack.Overtaken(receipt, plan.playlist().name())
                        : open(
                                plan.playlist(),
                                plan.removal().count(),
                                told -> remove.remove(user(), plan, told).map(done -> removed(plan.removal(), done))));
    }

    private Done removed(Removal removal, Changed<Outcome> changed) {
        Outcome outcome = changed.what();
        if (outcome.removed() instanceof Sent.Part<SpotifyUri, SnapshotId>(int done, var last, var left, var why)) {
            Runs rest = removal.taken().without(new HashSet<>(removal.names().subList(0, done)));
            return done(outcome.removed(), changed, last, new Step.TakeOut(rest));
        }
        return done(outcome.putBack(), changed, outcome.putBack().last(), new Step.PutBack(left(outcome.putBack())));
    }

    private Answer<Done> put(Playlist planned, Runs runs, IntConsumer told) {
        Instant deadline = access.deadline();
        return still(planned, deadline)
                .then(now -> new PutIntoPlaylist(access, playlists, receipts).put(user(), deadline, now, runs, told))
                .map(changed ->
                        done(changed.what(), changed, changed.what().last(), new Step.PutBack(left(changed.what()))));
    }

    private Doing moving(Playlist now, List<Move> moves) {
        var plan =
                new ArrangePlaylist.Plan(now, new Steps.Moved(moves, ContentMark.UNKNOWN), SpotifyAccess.CALL_BUDGET);
        return told -> arrange()
                .arrange(user(), plan, told)
                .map(changed -> done(
                        changed.what(),
                        changed,
                        changed.what().last(),
                        new Step.MoveBack(moves.subList(changed.what().done(), moves.size()))));
    }

    private Answer<Doing> rewriting(Playlist planned, List<SpotifyUri> uris) {
        return arrange()
                .replacing(user(), change.playlist(), uris)
                .map(plan -> told -> still(planned, access.deadline())
                        .then(now -> arrange().arrange(user(), plan, told))
                        .map(changed -> {
                            int done = changed.what().done();
                            Runs rest = Runs.of(done, uris.subList(done, uris.size()));
                            return done(changed.what(), changed, changed.what().last(), new Step.PutBack(rest));
                        }));
    }

    private Answer<WayBack> fromAsLeft(int count, Function<Playlist, Answer<Doing>> way) {
        Instant deadline = access.deadline();
        return now(deadline)
                .then(now -> isAsLeft(now, deadline)
                        .then(isAsLeft -> isAsLeft
                                ? way.apply(now).map(doing -> open(now, count, doing))
                                : Answer.given(new WayBack.Overtaken(receipt, now.name()))));
    }

    /** Under the same name, or under another with all the same in it. */
    private Answer<Boolean> isAsLeft(Playlist now, Instant deadline) {
        boolean isStill = change.left().isStill(now);
        if (isStill || !change.left().contents().isKnown()) {
            return Answer.given(isStill);
        }
        var all = new PlaylistNames();
        return new ReadWholePlaylist(access, playlists)
                .each(user(), deadline, now.id(), item -> all.add(item.playable()))
                .map(size -> change.left().contents().isLike(all.mark()));
    }

    /** Looked at once more: somebody may have taken minutes to agree, and Spotify inserts without asking what was there. */
    private Answer<Playlist> still(Playlist planned, Instant deadline) {
        return now(deadline)
                .then(now -> now.snapshot().equals(planned.snapshot())
                        ? Answer.given(now)
                        : Answer.refused(new Refusal.ChangedSince()));
    }

    private Answer<Playlist> now(Instant deadline) {
        return access.as(user(), deadline, permit -> playlists.find(permit, change.playlist()));
    }

    private WayBack open(Playlist now, int count, Doing doing) {
        return new WayBack.Open(receipt, now.name(), count, List.of(), doing);
    }

    private Done done(Sent<?, ?> sent, Changed<?> changed, SnapshotId last, Step rest) {
        return new Done(sent, changed.undo(), new Rearrange(change.playlist(), PlaylistState.named(last), rest));
    }

    private static Runs left(Sent<Insertion, SnapshotId> sent) {
        return switch (sent) {
            case Sent.Whole<Insertion, SnapshotId> whole -> new Runs(List.of());
            case Sent.Part<Insertion, SnapshotId> part -> new Runs(part.left());
        };
    }

    private ArrangePlaylist arrange() {
        return new ArrangePlaylist(access, playlists, receipts);
    }

    private UserId user() {
        return receipt.user();
    }
}
