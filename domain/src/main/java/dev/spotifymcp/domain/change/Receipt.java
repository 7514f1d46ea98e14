package dev.spotifymcp.domain.change;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * What a change leaves behind, so that it can be taken back.
 *
 * @param scope what a credential had to allow for the change, and so for taking it back
 */
public record Receipt(ReceiptId id, UserId user, Instant at, Scope scope, Occasion occasion, Inverse inverse) {

    public static final Duration LIFETIME = Duration.ofDays(30);

    /** What the change was for. */
    public enum Occasion {
        /** Somebody wanted it. */
        CHANGE,
        /** Another change was taken back. Whoever takes back twice means two changes, not the same one to and fro. */
        UNDO
    }

    /** When it is forgotten. */
    public Instant expiresAt() {
        return at.plus(LIFETIME);
    }

    /** The same receipt for what is left to be taken back. */
    public Receipt with(Inverse rest) {
        return new Receipt(id, user, at, scope, occasion, rest);
    }
}
