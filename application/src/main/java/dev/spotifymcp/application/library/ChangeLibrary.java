package dev.spotifymcp.application.library;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.change.LeaveReceipt;
import dev.spotifymcp.application.change.Leaving;
import dev.spotifymcp.application.traffic.PartByPart;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.library.Library;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Saves things to a person's library and takes them out, so many at a time, and only those for which it changes something. */
public record ChangeLibrary(SpotifyAccess access, Library library, LeaveReceipt receipts) {

    /**
     * What a change would change.
     *
     * @param open those of the things that are not yet as they are to be
     * @param already how many are
     * @param time what is left for the change itself
     */
    public record Plan(List<SpotifyUri> open, int already, Duration time) {

        public Plan {
            open = List.copyOf(open);
        }
    }

    /** What is still to be saved. */
    public Answer<Plan> saving(UserId user, List<SpotifyUri> things) {
        return plan(user, things, Wanted.INSIDE);
    }

    /** What is still to be removed. */
    public Answer<Plan> removing(UserId user, List<SpotifyUri> things) {
        return plan(user, things, Wanted.OUTSIDE);
    }

    /** Saves or follows them. Refused only when nothing was changed. */
    public Answer<Changed<Sent<SpotifyUri, List<SpotifyUri>>>> save(UserId user, Plan plan, IntConsumer told) {
        return send(user, plan, library::save, Inverse.TakeFromLibrary::new, told);
    }

    /** Removes or unfollows them. Refused only when nothing was changed. */
    public Answer<Changed<Sent<SpotifyUri, List<SpotifyUri>>>> remove(UserId user, Plan plan, IntConsumer told) {
        return send(user, plan, library::remove, Inverse.PutIntoLibrary::new, told);
    }

    private enum Wanted {
        INSIDE,
        OUTSIDE
    }

    @FunctionalInterface
    private interface Change {
        Answer<List<SpotifyUri>> make(Permit permit, List<SpotifyUri> things);
    }

    private Answer<Plan> plan(UserId user, List<SpotifyUri> things, Wanted wanted) {
        Instant deadline = access.deadline();
        List<SpotifyUri> distinct = things.stream().distinct().toList();
        return new CheckLibrary(access, library)
                .among(user, deadline, distinct)
                .map(inside -> plan(distinct, inside, wanted, access.timeUntil(deadline)));
    }

    private static Plan plan(List<SpotifyUri> things, Set<SpotifyUri> inside, Wanted wanted, Duration time) {
        List<SpotifyUri> open = things.stream()
                .filter(thing -> inside.contains(thing) == (wanted == Wanted.OUTSIDE))
                .toList();
        return new Plan(open, things.size() - open.size(), time);
    }

    private Answer<Changed<Sent<SpotifyUri, List<SpotifyUri>>>> send(
            UserId user, Plan plan, Change change, Function<List<SpotifyUri>, Inverse> inverse, IntConsumer told) {
        Instant deadline = access.deadlineIn(plan.time());
        Leaving<List<SpotifyUri>> leaving =
                (done, last) -> receipts.leave(user, inverse.apply(plan.open().subList(0, done)));
        return leaving.after(new PartByPart(Library.MOST_PER_CALL)
                .send(
                        List.of(),
                        plan.open(),
                        (from, part, last) -> access.as(user, deadline, permit -> change.make(permit, part)),
                        told,
                        leaving.halfWay()));
    }
}
