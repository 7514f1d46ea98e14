package dev.spotifymcp.spotify.http;

import java.time.Duration;

/** Is told of every request that goes to Spotify. It is told on the caller's thread, and must not block. */
@FunctionalInterface
public interface RequestObserver {

    /** Nobody listens. */
    RequestObserver NOBODY = (endpoint, outcome, took) -> {};

    /**
     * A request is over.
     *
     * @param endpoint which kind of address it went to: one of few names, whatever was asked for
     * @param outcome the status, {@code never_sent}, {@code lost}, or {@code cancelled} by who waited for it
     */
    void asked(String endpoint, String outcome, Duration took);
}
