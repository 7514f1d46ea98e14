package dev.spotifymcp.mcp.tools.export;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.mcp.words.Clean;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * One item in clean words, whatever it is.
 *
 * @param uri empty for what is no longer available
 * @param link to the item on the web; empty where there is none
 * @param by artists, or the show of an episode
 * @param album empty for episodes
 */
record Row(String type, String name, String by, String album, Duration length, String uri, String link) {

    static Row of(PlaylistItem item) {
        return switch (item.playable()) {
            case Track track ->
                named(
                        track.uri(),
                        track,
                        track.artists().stream().map(Credit::name).collect(Collectors.joining(", ")),
                        track.album().name(),
                        track.length());
            case Episode episode -> named(episode.uri(), episode, episode.show().name(), "", episode.length());
            case Playable.LocalFile file ->
                new Row("local", Clean.text(file.name()), "", "", Duration.ZERO, Clean.text(file.uri()), "");
            case Playable.Unavailable gone -> new Row("unavailable", gone.name(), "", "", Duration.ZERO, "", "");
        };
    }

    private static Row named(SpotifyUri uri, Playable playable, String by, String album, Duration length) {
        String kind = uri.kind().word();
        return new Row(
                kind,
                Clean.text(playable.name()),
                Clean.text(by),
                Clean.text(album),
                length,
                uri.toString(),
                "https://open.spotify.com/" + kind + "/" + uri.id());
    }
}
