package dev.spotifymcp.domain.change;

import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The receipts of all users, each found in the name of its own user alone. What follows a change at Spotify never fails
 * here: the change has happened, and an answer that denies it would be worse than a receipt that is missing. The log tells
 * of it.
 */
public interface Receipts {

    /** So many of one user's are kept; with the next, the oldest goes. */
    int MOST = 200;

    /** The largest receipt: ten thousand items by name and place take 290 kB. */
    int MOST_BYTES = 320 * 1024;

    /** So much of one user's is kept, however few receipts it is in. */
    int MOST_BYTES_OF_ALL = 8 * 1024 * 1024;

    /** For so long whoever has taken a receipt has it alone. No call lasts longer. */
    Duration HELD_FOR = Duration.ofMinutes(1);

    /** Whether a receipt is in the store. */
    enum Kept {
        KEPT,
        /** The store is down, the user has gone, or the receipt is too large. */
        LOST
    }

    /** Keeps it, as well as it can. */
    Kept keep(Receipt receipt);

    /** The user's receipt of this name. */
    Optional<Receipt> find(UserId user, ReceiptId id, Instant now);

    /** The user's latest receipt that was not left by taking back another. */
    Optional<Receipt> latest(UserId user, Instant now);

    /**
     * Takes the receipt in order to use it; for exactly one of however many callers. Whoever has it ends that by {@link
     * #forget} or {@link #giveBack}; if they never do, it is free again after {@link #HELD_FOR}.
     */
    Optional<Receipt> take(UserId user, ReceiptId id, Instant now);

    /** Gives back a receipt that was taken, for what is left of it. */
    void giveBack(Receipt rest);

    /** The receipt was used. */
    void forget(UserId user, ReceiptId id);

    /** Forgets what had expired at that moment; says how many. */
    long purge(Instant now);
}
