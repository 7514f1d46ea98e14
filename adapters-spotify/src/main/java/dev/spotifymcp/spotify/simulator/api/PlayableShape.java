package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.spotify.http.ApiMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/** Tracks, episodes and the rest. Each is written once and kept as bytes, since it is always the same. */
final class PlayableShape {

    private final TrackShape tracks;
    private final EpisodeShape episodes;
    private final Map<SpotifyUri, Written> written = new ConcurrentHashMap<>();

    /** The text, and what it was made of: whoever seeds a thing anew expects to see it. */
    private record Written(Playable source, JsonNode json) {}

    PlayableShape(ApiMode mode) {
        this.tracks = new TrackShape(mode);
        this.episodes = new EpisodeShape(mode);
    }

    /** Null for what has gone. */
    JsonNode of(Playable playable) {
        return switch (playable) {
            case Track track -> cached(track.uri(), track);
            case Episode episode -> cached(episode.uri(), episode);
            case Playable.LocalFile file -> tracks.of(file);
            case Playable.Unavailable gone -> JsonNodeFactory.instance.nullNode();
        };
    }

    private JsonNode cached(SpotifyUri uri, Playable playable) {
        Written known = written.get(uri);
        if (known == null || !known.source().equals(playable)) {
            known = new Written(playable, text(playable));
            written.put(uri, known);
        }
        return known.json();
    }

    private JsonNode text(Playable playable) {
        JsonNode json = playable instanceof Episode episode ? episodes.of(episode) : tracks.of((Track) playable);
        return JsonNodeFactory.instance.rawValueNode(new RawValue(new SerializedString(json.toString())));
    }
}
