package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.answer.Refusal;

/** What became of a request. */
sealed interface Outcome {

    record Answered(Reply reply) implements Outcome {}

    /** It did not go out, or Spotify would not look at it, because it came too soon. */
    record TurnedAway(Refusal why) implements Outcome {}

    /** Spotify has seen nothing of it. */
    record NeverSent(String why) implements Outcome {}

    /** It may have arrived and been carried out, but no whole answer came back. */
    record Lost(String why) implements Outcome {}
}
