package dev.spotifymcp.spotify.playback;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.playback.Order;
import dev.spotifymcp.domain.playback.Order.Repeat;
import dev.spotifymcp.domain.playback.Order.Shuffle;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Source;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.spotify.catalogue.PlayableReader;
import dev.spotifymcp.spotify.catalogue.UriReader;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads {@code GET /me/player}. */
final class PlaybackReader {

    private PlaybackReader() {}

    /** No body means that no device is active. */
    static Optional<Optional<Playback>> from(JsonNode json) {
        if (json.isMissingNode()) {
            return Optional.of(Optional.empty());
        }
        return json.isObject() ? Optional.of(Optional.of(playback(json))) : Optional.empty();
    }

    private static Playback playback(JsonNode json) {
        return new Playback(
                PlayableReader.from(json.path("item")),
                Duration.ofMillis(json.path("progress_ms").asLong(0)),
                json.path("is_playing").asBoolean(false) ? Status.PLAYING : Status.PAUSED,
                DeviceReader.from(json.path("device")),
                order(json),
                source(json.path("context")));
    }

    private static Order order(JsonNode json) {
        Repeat repeat = switch (json.path("repeat_state").stringValue("")) {
            case "track" -> Repeat.TRACK;
            case "context" -> Repeat.CONTEXT;
            default -> Repeat.OFF;
        };
        return new Order(json.path("shuffle_state").asBoolean(false) ? Shuffle.ON : Shuffle.OFF, repeat);
    }

    private static Source source(JsonNode context) {
        return Kind.of(context.path("type").stringValue(""))
                .flatMap(kind -> UriReader.uri(context, kind))
                .<Source>map(Source.Context::new)
                .orElseGet(Source.Unnamed::new);
    }
}
