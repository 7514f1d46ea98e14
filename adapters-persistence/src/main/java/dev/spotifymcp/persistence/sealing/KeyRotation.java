package dev.spotifymcp.persistence.sealing;

import dev.spotifymcp.persistence.database.Database;

/**
 * Changes the sealing key in two steps, with servers running. The first hands new keys over to whoever has the present
 * ones, and seals everything with the new one; servers that are started with either keyset are good from then on. When
 * all have been started with the new one, the second step seals what was written in between, and ends the handover: the
 * old key opens nothing any more.
 */
public record KeyRotation(Database database) {

    /** Which step it was. */
    public enum Step {
        BEGUN,
        FINISHED
    }

    /**
     * What a step has done.
     *
     * @param keyset what servers have to be started with from now on
     * @param resealed so many values were sealed anew
     * @param unreadable so many were left, because no key opens them
     */
    public record Outcome(Step step, KeysetText keyset, long resealed, long unreadable) {}

    /** Takes the step that follows for whoever has these keys, which were examined. It can be repeated at any time. */
    public Outcome advance(KeySource source) {
        new KeyCheck(database).establish(source);
        Keyset given = source.vaultOrNew().keys();
        var handover = new Handover(database);
        Keyset next = handover.next(given);
        Resealing.Tally tally = new Resealing(database, next).everything();
        // Last, so that it tells of a rotation that has come to its end.
        new KeyCheck(database).seal(next);
        if (next.hasThePrimaryOf(given)) {
            handover.end();
            return outcome(Step.FINISHED, next.withoutOldKeys(), tally);
        }
        return outcome(Step.BEGUN, next, tally);
    }

    private static Outcome outcome(Step step, Keyset keys, Resealing.Tally tally) {
        return new Outcome(step, keys.text(), tally.resealed(), tally.unreadable());
    }
}
