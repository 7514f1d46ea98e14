package dev.spotifymcp.mcp.tools.playback;

import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Device.Reach;
import dev.spotifymcp.domain.playback.Device.Volume;
import dev.spotifymcp.domain.playback.Order.Shuffle;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Source;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.tools.Playables;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a player and its devices are told. */
final class PlaybackWords {

    static final Schema PLAYER = Schema.object()
            .always("state", Schema.oneOf("playing", "paused", "nothing"))
            .sometimes("item", Playables.NAMED)
            .sometimes("progress_ms", Schema.wholeNumber())
            .sometimes("device", Schema.text())
            .sometimes("shuffle", Schema.flag())
            .sometimes("repeat", Schema.oneOf("off", "track", "context"))
            .sometimes("context_uri", Schema.text());

    static final Schema DEVICE = Schema.object()
            .always("id", Schema.text().orNull())
            .always("uri", Schema.text().orNull())
            .always("name", Schema.text())
            .always("active", Schema.flag());

    private PlaybackWords() {}

    static ObjectNode silence() {
        return JsonNodeFactory.instance.objectNode().put("state", "nothing");
    }

    static ObjectNode json(Playback playback) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("state", playback.isPlaying() ? "playing" : "paused");
        json.set("item", Playables.json(playback.item()));
        json.put("progress_ms", playback.progress().toMillis())
                .put("device", Clean.text(playback.device().name()))
                .put("shuffle", playback.order().shuffle() == Shuffle.ON)
                .put("repeat", playback.order().repeat().word());
        return switch (playback.source()) {
            case Source.Context(var uri) -> json.put("context_uri", uri.toString());
            case Source.Unnamed none -> json;
        };
    }

    static String text(Playback playback) {
        return (playback.isPlaying() ? "Playing: " : "Paused: ") + Playables.line(playback.item()) + "\nAt "
                + Playables.clock(playback.progress()) + " on "
                + Clean.text(playback.device().name())
                + (playback.order().shuffle() == Shuffle.ON ? " · shuffled" : "")
                + switch (playback.order().repeat()) {
                    case OFF -> "";
                    case TRACK -> " · repeating the track";
                    case CONTEXT -> " · repeating all";
                };
    }

    /** A device has no URI; it is there so that every item of every list has the same three. */
    static ObjectNode json(Device device) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (device.reach()) {
            case Reach.Commandable(var id) -> json.put("id", Clean.text(id.value()));
            case Reach.Deaf deaf -> json.putNull("id");
        }
        json.putNull("uri")
                .put("name", Clean.text(device.name()))
                .put("type", Clean.text(device.type()))
                .put("active", device.isActive())
                .put("controllable", device.reach() instanceof Reach.Commandable);
        return switch (device.volume()) {
            case Volume.Level(int percent) -> json.put("volume_percent", percent);
            case Volume.Fixed fixed -> json;
        };
    }

    static String text(List<Device> devices) {
        return devices.isEmpty()
                ? "Devices: none; Spotify has to be open on one."
                : devices.stream().map(PlaybackWords::line).collect(Collectors.joining("\n", "Devices:\n", ""));
    }

    private static String line(Device device) {
        String volume = device.volume() instanceof Volume.Level(int percent) ? " · volume " + percent + " %" : "";
        return "- " + Clean.text(device.name()) + " · " + Clean.text(device.type())
                + (device.isActive() ? " · active" : "") + volume
                + (device.reach() instanceof Reach.Deaf ? " · takes no commands" : "");
    }
}
