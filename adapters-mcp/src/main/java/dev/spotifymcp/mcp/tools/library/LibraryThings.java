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

    private static final Kind[] BESIDE_TRACKS = {
        Kind.ALBUM, Kind.ARTIST, Kind.PLAYLIST, Kind.SHOW, Kind.EPISODE, Kind.AUDIOBOOK
    };

    private LibraryThings() {}

    static Parameter<List<SpotifyUri>> named(String purpose) {
        return Parameter.named(
                "uris",
                ValueType.listOf(
                        ValueType.name().as((field, text) -> SpotifyUri.read(field, text, Kind.TRACK, BESIDE_TRACKS)),
                        MOST),
                purpose + " by URI, link or, for tracks, id.");
    }

    /** "1 thing", "12 things". */
    static String count(int things) {
        return things == 1 ? "1 thing" : things + " things";
    }
}
