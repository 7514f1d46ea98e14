package dev.spotifymcp.application.undo;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.LeaveReceipt;
import dev.spotifymcp.application.change.Ledger;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.application.undo.WayBack.Done;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.change.Receipts;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.playlist.Playlists;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Takes back a change of a playlist or a library, once. */
public record UndoChange(SpotifyAccess access, Playlists playlists, Library library, Ledger ledger) {

    /** What taking it back would do now. It asks of a credential what the change did. */
    public Answer<WayBack> plan(Caller caller, Which which) {
        return find(caller.user(), which)
                .map(receipt -> caller.may(receipt.scope())
                        ? new WaysBack(access, playlists, library, ledger.undoing(receipt)).from(receipt)
                        : Answer.<WayBack>refused(
                                new Refusal.ScopeMissing(receipt.scope().value())))
                .orElseGet(() -> Answer.refused(new Refusal.NothingToUndo()));
    }

    /** Takes back what was planned. Of several who try at once, one does. Refused only when nothing was done. */
    public Answer<Done> undo(WayBack.Open planned, IntConsumer told) {
        Receipt receipt = planned.receipt();
        Optional<Receipt> taken = store().take(receipt.user(), receipt.id(), now());
        if (taken.isEmpty()) {
            return Answer.refused(new Refusal.NothingToUndo());
        }
        if (!taken.get().equals(receipt)) {
            // A part of it has been taken back since it was looked at.
            store().giveBack(taken.get());
            return Answer.refused(new Refusal.ChangedSince());
        }
        return settled(receipt, doing(planned, told));
    }

    private Answer<Done> doing(WayBack.Open planned, IntConsumer told) {
        try {
            return planned.doing().run(told);
        } catch (RuntimeException broken) {
            // Whatever it was, a part may be done; every inverse looks before it acts, so the receipt can serve again.
            surely(() -> store().giveBack(planned.receipt()));
            throw broken;
        }
    }

    private Answer<Done> settled(Receipt receipt, Answer<Done> answer) {
        switch (answer) {
            case Answer.Refused<Done> nothingDone -> surely(() -> store().giveBack(receipt));
            case Answer.Given<Done>(Done(var sent, var undo, var rest)) -> {
                switch (sent) {
                    case Sent.Whole<?, ?> whole -> surely(() -> store().forget(receipt.user(), receipt.id()));
                    case Sent.Part<?, ?> part -> surely(() -> store().giveBack(receipt.with(rest)));
                }
            }
        }
        return answer;
    }

    /** Even if the caller has gone meanwhile. */
    private static void surely(Runnable ending) {
        LeaveReceipt.uninterrupted(() -> {
            ending.run();
            return ending;
        });
    }

    private Optional<Receipt> find(UserId user, Which which) {
        return switch (which) {
            case Which.Named(var id) -> store().find(user, id, now());
            case Which.Last last -> store().latest(user, now());
        };
    }

    private Receipts store() {
        return ledger.receipts();
    }

    private Instant now() {
        return ledger.clock().instant();
    }
}
