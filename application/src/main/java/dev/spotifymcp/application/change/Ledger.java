package dev.spotifymcp.application.change;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.change.Receipt.Occasion;
import dev.spotifymcp.domain.change.Receipts;
import java.time.InstantSource;

/** Where receipts are left, with what it takes to write them. */
public record Ledger(Receipts receipts, SecretSource ids, InstantSource clock) {

    /** For changes that ask this of a credential; taking them back asks the same. */
    public LeaveReceipt needing(Scope scope) {
        return new LeaveReceipt(this, scope, Occasion.CHANGE);
    }

    /** For taking back what left this receipt. */
    public LeaveReceipt undoing(Receipt receipt) {
        return new LeaveReceipt(this, receipt.scope(), Occasion.UNDO);
    }
}
