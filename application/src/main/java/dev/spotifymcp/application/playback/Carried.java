package dev.spotifymcp.application.playback;

import dev.spotifymcp.domain.playback.Place;

/** What became of a command that was not refused. */
public record Carried(Outcome outcome, Place place) {

    public enum Outcome {
        DONE,
        /** It was so already. */
        UNCHANGED
    }
}
