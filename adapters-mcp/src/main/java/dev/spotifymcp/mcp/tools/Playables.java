package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.words.Clean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How tracks, episodes and what stands in their place are told. */
public final class Playables {

    /** Every item has these, whatever it is; a file of the listener's own has no id. */
    public static final Schema SCHEMA = Schema.object()
            .always("id", Schema.text().orNull())
            .always("uri", Schema.text().orNull())
            .always("name", Schema.text())
            .always("type", Schema.oneOf("track", "episode", "local", "unavailable"));

    /** The same, promised no further than every item of every list: for answers that hold such things in passing. */
    public static final Schema NAMED = Schema.object()
            .always("id", Schema.text().orNull())
            .always("uri", Schema.text().orNull())
            .always("name", Schema.text());

    private Playables() {}

    public static ObjectNode json(Playable playable) {
        return switch (playable) {
            case Track track -> json(track);
            case Episode episode ->
                named(episode.uri(), episode)
                        .put("show", Clean.text(episode.show().name()))
                        .put("duration_ms", episode.length().toMillis())
                        .put("explicit", episode.explicit());
            case Playable.LocalFile file -> nameless(file, "local").put("uri", Clean.text(file.uri()));
            case Playable.Unavailable gone -> nameless(gone, "unavailable");
        };
    }

    /** Name, artists, release, length, URI; the URI holds the id. */
    public static String line(Playable playable) {
        return switch (playable) {
            case Track track ->
                Clean.text(track.name()) + " – " + String.join(", ", artists(track)) + " · "
                        + Clean.text(track.album().name()) + tail(track.length(), track.explicit(), track.uri());
            case Episode episode ->
                Clean.text(episode.name()) + " · podcast "
                        + Clean.text(episode.show().name()) + tail(episode.length(), episode.explicit(), episode.uri());
            case Playable.LocalFile file -> Clean.text(file.name()) + " · local file · " + Clean.text(file.uri());
            case Playable.Unavailable gone -> gone.name();
        };
    }

    /** As players show it: 4:21, or 1:02:03. */
    public static String clock(Duration length) {
        String seconds = ":" + twoDigits(length.toSecondsPart());
        return length.toHours() == 0
                ? length.toMinutes() + seconds
                : length.toHours() + ":" + twoDigits(length.toMinutesPart()) + seconds;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static ObjectNode json(Track track) {
        ObjectNode json = named(track.uri(), track);
        ArrayNode artists = json.putArray("artists");
        artists(track).forEach(artists::add);
        return json.put("album", Clean.text(track.album().name()))
                .put("duration_ms", track.length().toMillis())
                .put("explicit", track.explicit());
    }

    private static ObjectNode named(SpotifyUri uri, Playable playable) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", uri.id())
                .put("uri", uri.toString())
                .put("name", Clean.text(playable.name()))
                .put("type", uri.kind().word());
    }

    private static ObjectNode nameless(Playable playable, String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .putNull("id")
                .putNull("uri")
                .put("name", Clean.text(playable.name()))
                .put("type", type);
    }

    private static List<String> artists(Track track) {
        List<String> names = new ArrayList<>(track.artists().size());
        for (Credit artist : track.artists()) {
            names.add(Clean.text(artist.name()));
        }
        return names;
    }

    private static String tail(Duration length, boolean explicit, SpotifyUri uri) {
        return " · " + clock(length) + (explicit ? " · explicit" : "") + " · " + uri;
    }
}
