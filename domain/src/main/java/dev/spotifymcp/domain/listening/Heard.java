package dev.spotifymcp.domain.listening;

import dev.spotifymcp.domain.catalogue.Track;
import java.time.Instant;

/** A track that was played to its end, or nearly. */
public record Heard(Track track, Instant at) {}
