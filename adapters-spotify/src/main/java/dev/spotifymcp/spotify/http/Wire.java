package dev.spotifymcp.spotify.http;

import java.time.Duration;

/** Carries one request to Spotify and its answer back. */
interface Wire {

    /**
     * Waits for the whole answer, its last byte included, until the limit is over. A GET on a connection that turns out
     * to be dead may be sent once more; nothing else is ever sent twice, and no redirect is followed.
     *
     * @throws dev.spotifymcp.domain.answer.Cancelled when the waiting thread, a virtual one, is interrupted
     */
    Outcome send(Outgoing request, Duration limit);
}
