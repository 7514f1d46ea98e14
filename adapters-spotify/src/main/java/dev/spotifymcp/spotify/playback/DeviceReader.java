package dev.spotifymcp.spotify.playback;

import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Device.Activity;
import dev.spotifymcp.domain.playback.Device.Reach;
import dev.spotifymcp.domain.playback.Device.Volume;
import dev.spotifymcp.domain.playback.DeviceId;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads devices. */
final class DeviceReader {

    private DeviceReader() {}

    static Optional<List<Device>> all(JsonNode json) {
        JsonNode devices = json.path("devices");
        return devices.isArray()
                ? Optional.of(devices.values().stream().map(DeviceReader::from).toList())
                : Optional.empty();
    }

    static Device from(JsonNode json) {
        return new Device(
                json.path("name").stringValue(""),
                json.path("type").stringValue(""),
                reach(json),
                json.path("is_active").asBoolean(false) ? Activity.ACTIVE : Activity.IDLE,
                volume(json));
    }

    private static Reach reach(JsonNode json) {
        String id = json.path("id").stringValue("");
        return id.isBlank() || json.path("is_restricted").asBoolean(false)
                ? new Reach.Deaf()
                : new Reach.Commandable(new DeviceId(id));
    }

    private static Volume volume(JsonNode json) {
        JsonNode percent = json.path("volume_percent");
        return percent.isInt() && json.path("supports_volume").asBoolean(false)
                ? new Volume.Level(percent.intValue())
                : new Volume.Fixed();
    }
}
