package dev.spotifymcp.domain.account;

import java.time.Instant;

/** When something stops being valid by itself. */
public sealed interface Expiry {

    record Never() implements Expiry {}

    record At(Instant end) implements Expiry {}

    static Expiry never() {
        return new Never();
    }

    static Expiry at(Instant end) {
        return new At(end);
    }

    default boolean hasPassed(Instant now) {
        return switch (this) {
            case Never never -> false;
            case At(var end) -> !now.isBefore(end);
        };
    }
}
