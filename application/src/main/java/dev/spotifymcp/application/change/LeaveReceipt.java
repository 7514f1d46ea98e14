package dev.spotifymcp.application.change;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.change.Receipt.Occasion;
import dev.spotifymcp.domain.change.ReceiptId;
import dev.spotifymcp.domain.change.Receipts.Kept;
import dev.spotifymcp.domain.change.Undoable;
import java.util.function.Supplier;

/** Leaves receipts for changes of one kind. */
public record LeaveReceipt(Ledger ledger, Scope scope, Occasion occasion) {

    /** Leaves one. By now the change has happened, so this never fails. */
    public Undoable leave(UserId user, Inverse inverse) {
        var receipt =
                new Receipt(ReceiptId.fresh(ledger.ids()), user, ledger.clock().instant(), scope, occasion, inverse);
        return uninterrupted(() -> ledger.receipts().keep(receipt)) == Kept.KEPT
                ? new Undoable.With(receipt.id())
                : new Undoable.Never(Undoable.Because.NOT_KEPT);
    }

    /** Does this for a caller who has gone, too: a store gives up for the sake of one who does not wait. */
    public static <T> T uninterrupted(Supplier<T> work) {
        boolean gone = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (gone) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
