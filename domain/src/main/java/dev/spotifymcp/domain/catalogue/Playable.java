package dev.spotifymcp.domain.catalogue;

/** What can stand in a playlist or come out of a speaker. */
public sealed interface Playable permits Track, Episode, Playable.LocalFile, Playable.Unavailable {

    /** As a person would say it; upstream text, so it may hold anything. */
    String name();

    /** A file of the listener's own, which Spotify knows by its tags only. */
    record LocalFile(String name, String uri) implements Playable {}

    /** Something Spotify does not, or no longer, name: an advert, a removed track. */
    record Unavailable() implements Playable {
        @Override
        public String name() {
            return "(unavailable)";
        }
    }
}
