package dev.spotifymcp.spotify.http;

/** What became of a request. */
sealed interface Outcome {

    record Answered(Reply reply) implements Outcome {}

    /** Spotify has seen nothing of it. */
    record NeverSent(String why) implements Outcome {}

    /** It may have arrived and been carried out, but no whole answer came back. */
    record Lost(String why) implements Outcome {}
}
