package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.List;

/** Arguments that several tools about playlists take. */
final class PlaylistParameters {

    /** Room for a link with everything that sharing hangs on it. */
    private static final int LONGEST_NAME_OF_A_THING = 300;

    /** Ten calls to Spotify; more would not fit into the time a call may take. */
    static final int MOST_URIS = 1_000;

    static final Parameter<PlaylistId> PLAYLIST = Parameter.named(
            "playlist_id",
            ValueType.line(1, LONGEST_NAME_OF_A_THING).as(PlaylistId::read),
            "The playlist: its id, Spotify URI or open.spotify.com link.");

    static final Parameter<List<SpotifyUri>> URIS = Parameter.named(
            "track_uris",
            ValueType.listOf(
                    ValueType.line(1, LONGEST_NAME_OF_A_THING)
                            .as((field, text) -> SpotifyUri.read(field, text, Kind.TRACK, Kind.EPISODE)),
                    MOST_URIS),
            "Tracks and episodes in the order wanted: Spotify URIs, open.spotify.com links or bare track ids.");

    private PlaylistParameters() {}
}
