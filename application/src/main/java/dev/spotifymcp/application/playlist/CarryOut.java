package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.playlist.AddToPlaylist.Place;
import dev.spotifymcp.application.playlist.CombinationPlan.Step;
import dev.spotifymcp.application.playlist.Combined.Made;
import dev.spotifymcp.application.playlist.RemoveFromPlaylist.Outcome;
import dev.spotifymcp.application.traffic.PartByPart;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes what was planned, each playlist by the act that a person could have asked for by itself. */
record CarryOut(CreatePlaylist create, AddToPlaylist add, RemoveFromPlaylist remove, ArrangePlaylist arrange) {

    /**
     * One step after the other, until one of them stops half way. Refused only when nothing was changed.
     *
     * @param told hears after each part how many things are sent by now
     */
    Answer<Combined> all(UserId user, List<Step> steps, IntConsumer told) {
        List<Made> made = new ArrayList<>();
        Sent<Step, SnapshotId> sent = new PartByPart(1)
                .send(
                        new SnapshotId(""),
                        steps,
                        (from, part, last) -> {
                            int before = made.stream()
                                    .mapToInt(one -> one.step().written())
                                    .sum();
                            return one(user, part.getFirst(), done -> told.accept(before + done))
                                    .then(one -> {
                                        made.add(one);
                                        return whole(one.sent());
                                    });
                        },
                        done -> {});
        return made.isEmpty()
                ? sent.orRefusal().map(whole -> new Combined(made, whole))
                : Answer.given(new Combined(made, sent));
    }

    private Answer<Made> one(UserId user, Step step, IntConsumer told) {
        return switch (step) {
            case Step.Keep(var playlist, int items) ->
                Answer.given(
                        new Made(playlist, step, new Sent.Whole<>(0, playlist.snapshot()), new Undoable.Needless()));
            case Step.Make(var wish, var uris) ->
                create.create(user, wish, uris, told)
                        .map(made -> new Made(
                                made.what().playlist(), step, made.what().filled(), made.undo()));
            case Step.Extend(var playlist, var uris, int items) ->
                add.add(user, playlist.id(), uris, new Place.End(), told)
                        .map(added -> new Made(playlist, step, added.what(), added.undo()));
            case Step.Thin(var playlist, var removal, int items) ->
                remove.remove(user, new RemoveFromPlaylist.Plan(playlist, removal, ReadSource.TIME), told)
                        .map(removed -> new Made(playlist, step, last(removed.what()), removed.undo()));
            case Step.Rewrite(var playlist, var uris, var before) ->
                arrange.arrange(user, ArrangePlaylist.replacing(playlist, uris, before), told)
                        .map(arranged -> new Made(playlist, step, arranged.what(), arranged.undo()));
        };
    }

    /** What could not be put back matters more than what went. */
    private static Sent<?, SnapshotId> last(Outcome outcome) {
        return outcome.removed() instanceof Sent.Part<?, SnapshotId> stopped ? stopped : outcome.putBack();
    }

    private static Answer<SnapshotId> whole(Sent<?, SnapshotId> sent) {
        return switch (sent) {
            case Sent.Whole<?, SnapshotId>(int done, var last) -> Answer.given(last);
            case Sent.Part<?, SnapshotId>(int done, var last, var left, var why) -> Answer.refused(why);
        };
    }
}
