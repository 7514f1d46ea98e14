package dev.spotifymcp.domain.catalogue;

import java.time.Duration;
import java.util.List;

/** A song, in the release it was found in. */
public record Track(SpotifyUri uri, String name, List<Credit> artists, Credit album, Duration length, boolean explicit)
        implements Playable {

    public Track {
        artists = List.copyOf(artists);
    }
}
