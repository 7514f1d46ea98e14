package dev.spotifymcp.domain.listening;

import java.time.Instant;

/** Which part of what was heard is wanted. */
public record Recently(Span span, int limit) {

    public static final int MOST = 50;

    public Recently {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("Spotify tells 1 to " + MOST + " tracks at once");
        }
    }

    /** From where on. Spotify goes one way only. */
    public sealed interface Span {

        /** The latest. */
        record Latest() implements Span {}

        record Before(Instant moment) implements Span {}

        record After(Instant moment) implements Span {}
    }
}
