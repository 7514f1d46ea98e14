package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.List;

/** Arguments that several tools about playlists take. */
final class PlaylistParameters {

    /** Ten calls to Spotify; more would not fit into the time a call may take. */
    static final int MOST_URIS = 1_000;

    /** Spotify lets no playlist grow longer. */
    static final int LONGEST_PLAYLIST = 10_000;

    static final ValueType<List<SpotifyUri>> ITEMS = ValueType.listOf(
            ValueType.name().as((field, text) -> SpotifyUri.read(field, text, Kind.TRACK, Kind.EPISODE)), MOST_URIS);

    static final Parameter<PlaylistId> PLAYLIST_ID = playlist("playlist_id");

    static final Parameter<PlaylistId> PLAYLIST = playlist("playlist");

    private PlaylistParameters() {}

    static ValueType<Integer> position() {
        return ValueType.wholeNumber(0, LONGEST_PLAYLIST);
    }

    private static Parameter<PlaylistId> playlist(String name) {
        return Parameter.named(name, ValueType.name().as(PlaylistId::read), "The playlist's URI, link or id.");
    }
}
