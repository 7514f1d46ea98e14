package dev.spotifymcp.domain.playback;

import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import java.time.Duration;

/** What is on, and how far it has got. A paused player still has something on. */
public record Playback(Playable item, Duration progress, Status status, Device device, Order order, Source source) {

    public enum Status {
        PLAYING,
        PAUSED
    }

    /** Where the item comes from. */
    public sealed interface Source {

        /** An album, an artist, a playlist, a show. */
        record Context(SpotifyUri uri) implements Source {}

        /** A list of single things, or something that has no name here, such as the liked songs. */
        record Unnamed() implements Source {}
    }

    /** In plain order, from nowhere in particular. */
    public Playback(Playable item, Duration progress, Status status, Device device) {
        this(item, progress, status, device, Order.PLAIN, new Source.Unnamed());
    }

    public boolean isPlaying() {
        return status == Status.PLAYING;
    }
}
