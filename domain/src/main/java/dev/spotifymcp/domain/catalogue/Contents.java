package dev.spotifymcp.domain.catalogue;

import java.util.Locale;
import java.util.Set;

/**
 * A part of what is in something: the tracks of an album, the releases of an artist, the episodes of a show, the chapters
 * of an audiobook.
 *
 * @param groups which of an artist's releases are meant; of no meaning for anything else
 */
public record Contents(SpotifyUri container, Set<Group> groups, Window window) {

    private static final Set<Kind> CONTAINERS = Set.of(Kind.ALBUM, Kind.ARTIST, Kind.SHOW, Kind.AUDIOBOOK);

    /** How an artist takes part in a release. */
    public enum Group {
        ALBUM,
        SINGLE,
        APPEARS_ON,
        COMPILATION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Contents {
        groups = Set.copyOf(groups);
        if (!CONTAINERS.contains(container.kind()) || groups.isEmpty()) {
            throw new IllegalArgumentException("there is nothing in " + container);
        }
    }
}
