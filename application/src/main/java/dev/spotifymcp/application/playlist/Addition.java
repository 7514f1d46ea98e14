package dev.spotifymcp.application.playlist;

import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.util.List;

/** What became of adding to a playlist. */
public sealed interface Addition {

    int added();

    SnapshotId snapshot();

    record Whole(int added, SnapshotId snapshot) implements Addition {}

    /** The first {@code added} are in; the others are not, or, when the outcome is unknown, the next hundred may be. */
    record Part(int added, SnapshotId snapshot, List<SpotifyUri> left, Refusal why) implements Addition {
        public Part {
            left = List.copyOf(left);
        }
    }
}
