package dev.spotifymcp.domain.listening;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Window;
import java.util.Locale;

/** What somebody hears most. */
public record TopQuery(Kind kind, Range range, Window window) {

    /** How far back is counted. */
    public enum Range {
        /** About four weeks. */
        SHORT_TERM,
        /** About six months. */
        MEDIUM_TERM,
        /** About a year. */
        LONG_TERM;

        /** As the Web API has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TopQuery {
        if (kind != Kind.TRACK && kind != Kind.ARTIST) {
            throw new IllegalArgumentException("Spotify counts tracks and artists only");
        }
    }
}
