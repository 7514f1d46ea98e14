package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;

/** Names a playlist. */
public record PlaylistId(SpotifyUri uri) {

    public PlaylistId {
        if (uri.kind() != Kind.PLAYLIST) {
            throw new IllegalArgumentException(uri + " is not a playlist");
        }
    }

    /** Reads a URI, a link or a bare id. */
    public static Answer<PlaylistId> read(String field, String text) {
        return SpotifyUri.read(field, text, Kind.PLAYLIST).map(PlaylistId::new);
    }

    public String value() {
        return uri.id();
    }
}
