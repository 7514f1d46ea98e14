package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Device.Reach;
import dev.spotifymcp.domain.playback.Device.Volume;
import dev.spotifymcp.domain.playback.Order.Shuffle;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Source;
import dev.spotifymcp.domain.playback.Playback.Status;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is on. */
record PlaybackShape(PlayableShape playables) {

    /** Whether the client says that it knows episodes. Those who do not are shown nothing in their place. */
    enum Audience {
        KNOWS_EPISODES,
        KNOWS_TRACKS
    }

    ObjectNode playerState(Playback playback, Audience audience) {
        ObjectNode json = currentlyPlaying(playback, audience);
        json.set("device", device(playback.device()));
        return json.put("repeat_state", playback.order().repeat().word())
                .put("shuffle_state", playback.order().shuffle() == Shuffle.ON)
                .put("smart_shuffle", false);
    }

    ObjectNode devices(List<Device> devices) {
        ObjectNode json = Json.object();
        var list = json.putArray("devices");
        devices.forEach(device -> list.add(device(device)));
        return json;
    }

    ObjectNode queue(Optional<Playback> now, List<Playable> next) {
        ObjectNode json = Json.object();
        json.set("currently_playing", playables.of(now.map(Playback::item).orElseGet(Playable.Unavailable::new)));
        var list = json.putArray("queue");
        next.forEach(playable -> list.add(playables.of(playable)));
        return json;
    }

    ObjectNode currentlyPlaying(Playback playback, Audience audience) {
        Playable item = playback.item();
        ObjectNode json = Json.object()
                .put("currently_playing_type", type(item))
                .put("is_playing", playback.status() == Status.PLAYING)
                .put("progress_ms", playback.progress().toMillis())
                .put("timestamp", 1_795_348_800_000L);
        json.set("context", context(playback.source()));
        boolean hidden = item instanceof Episode && audience == Audience.KNOWS_TRACKS;
        json.set("item", hidden ? JsonNodeFactory.instance.nullNode() : playables.of(item));
        String impossible = playback.status() == Status.PLAYING ? "resuming" : "pausing";
        json.putObject("actions").putObject("disallows").put(impossible, true);
        return json;
    }

    private static ObjectNode device(Device device) {
        ObjectNode json = Json.object();
        switch (device.reach()) {
            case Reach.Commandable(var id) -> json.put("id", id.value());
            case Reach.Deaf deaf -> json.putNull("id");
        }
        json.put("is_active", device.isActive())
                .put("is_private_session", false)
                .put("is_restricted", false)
                .put("name", device.name())
                .put("type", device.type());
        return switch (device.volume()) {
            case Volume.Level(int percent) -> json.put("supports_volume", true).put("volume_percent", percent);
            case Volume.Fixed fixed -> json.put("supports_volume", false).putNull("volume_percent");
        };
    }

    private static JsonNode context(Source source) {
        return switch (source) {
            case Source.Context(var uri) -> {
                ObjectNode json = Json.named(uri, "");
                json.remove(List.of("id", "name"));
                yield json;
            }
            case Source.Unnamed none -> JsonNodeFactory.instance.nullNode();
        };
    }

    private static String type(Playable item) {
        return switch (item) {
            case Episode episode -> "episode";
            case Playable.Unavailable advert -> "ad";
            case Track track -> "track";
            case Playable.LocalFile file -> "track";
        };
    }
}
