package dev.spotifymcp.application.playback;

import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import java.util.List;

/** What became of adding to the queue. */
public sealed interface Queued {

    int added();

    record Whole(int added) implements Queued {}

    /** The first {@code added} are in; the others are not, or, when the outcome is unknown, the next one may be. */
    record Part(int added, List<SpotifyUri> left, Refusal why) implements Queued {
        public Part {
            left = List.copyOf(left);
        }
    }
}
