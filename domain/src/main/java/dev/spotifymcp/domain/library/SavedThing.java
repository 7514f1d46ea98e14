package dev.spotifymcp.domain.library;

import dev.spotifymcp.domain.catalogue.SpotifyUri;
import java.util.List;

/**
 * Something a person has saved, or somebody they follow.
 *
 * @param by whose it is: artists, authors, the show of an episode; empty where Spotify does not tell
 * @param addedAt as Spotify writes it (ISO 8601); empty for artists
 */
public record SavedThing(SpotifyUri uri, String name, List<String> by, String addedAt) {

    public SavedThing {
        by = List.copyOf(by);
    }
}
