package dev.spotifymcp.domain.catalogue;

import java.time.Duration;

/** One part of a podcast. */
public record Episode(SpotifyUri uri, String name, Credit show, Duration length, boolean explicit)
        implements Playable {}
