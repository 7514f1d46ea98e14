package dev.spotifymcp.spotify.simulator.traffic;

import java.time.Duration;

/** Something that can go wrong between Spotify and its client. */
public sealed interface Fault {

    /** Another answer comes in place of the right one, and nothing is carried out. */
    record Instead(SimulatedReply reply) implements Fault {}

    /** The answer, or the connection it should come on, suffers. */
    sealed interface OnTheWay extends Fault {}

    /** The answer comes late. */
    record Late(Duration delay) implements OnTheWay {}

    /** The headers come at once; the body comes byte by byte, with this pause between them. */
    record Dripping(Duration pause) implements OnTheWay {}

    /** The connection stays open, and nothing comes. */
    record Hanging() implements OnTheWay {}

    /** The connection ends in the middle of the body. */
    record Truncated() implements OnTheWay {}

    /** The body never ends. */
    record Endless() implements OnTheWay {}

    /** The connection ends before anything is carried out. */
    record Dropped() implements OnTheWay {}

    /** The connection ends after everything was carried out, and before a word of it is said. */
    record AnswerLost() implements OnTheWay {}

    static Fault rateLimited(Duration retryAfter) {
        return new Instead(SimulatedReply.error(429, "API rate limit exceeded")
                .with("Retry-After", Long.toString(retryAfter.toSeconds())));
    }

    static Fault rateLimitedForAnUnknownTime() {
        return new Instead(SimulatedReply.text(429, "Too many requests"));
    }

    static Fault quotaExhausted(Duration retryAfter) {
        return new Instead(SimulatedReply.error(429, "Too many requests", "QUOTA_EXCEEDED")
                .with("Retry-After", Long.toString(retryAfter.toSeconds())));
    }

    static Fault broken(int status, String message) {
        return new Instead(SimulatedReply.error(status, message));
    }

    /** As Spotify's edge speaks when nobody is behind it. */
    static Fault edgeDown() {
        return new Instead(SimulatedReply.text(503, "upstream connect error or disconnect/reset before headers"));
    }

    /** A page for people, as if all were well. */
    static Fault htmlInstead() {
        return new Instead(SimulatedReply.html(200, "<!doctype html><title>Spotify</title><p>Hello</p>"));
    }
}
