package dev.spotifymcp.domain.playback;

import dev.spotifymcp.domain.catalogue.Playable;
import java.time.Duration;

/** What is on, and how far it has got. A paused player still has something on. */
public record Playback(Playable item, Duration progress, Status status, Device device) {

    public enum Status {
        PLAYING,
        PAUSED
    }
}
