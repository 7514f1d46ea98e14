package dev.spotifymcp.mcp.tools.library;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.List;

/** The argument that names things to keep. */
final class LibraryThings {

    /** Five calls to Spotify to ask about them, five to change them. */
    static final int MOST = 200;

    private static final int LONGEST_NAME = 300;

    private static final Kind[] BESIDE_TRACKS = {
        Kind.ALBUM, Kind.ARTIST, Kind.PLAYLIST, Kind.SHOW, Kind.EPISODE, Kind.AUDIOBOOK
    };

    private LibraryThings() {}

    static Parameter<List<SpotifyUri>> named(String purpose) {
        return Parameter.named(
                "uris",
                ValueType.listOf(
                        ValueType.line(1, LONGEST_NAME)
                                .as((field, text) -> SpotifyUri.read(field, text, Kind.TRACK, BESIDE_TRACKS)),
                        MOST),
                purpose + " Spotify URIs or open.spotify.com links of tracks, albums, artists, playlists, shows,"
                        + " episodes and audiobooks; a bare id is taken for a track.");
    }

    /** "1 thing", "12 things". */
    static String count(int things) {
        return things == 1 ? "1 thing" : things + " things";
    }
}
