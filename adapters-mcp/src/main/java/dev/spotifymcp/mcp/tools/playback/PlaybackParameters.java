package dev.spotifymcp.mcp.tools.playback;

import dev.spotifymcp.application.playback.Wish;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.Optional;

/** Arguments that several tools about playback take. */
final class PlaybackParameters {

    static final ValueType<String> DEVICE_NAME = ValueType.name();

    static final Parameter<Optional<String>> DEVICE = Parameter.optional(
            "device", DEVICE_NAME, "A device's name or id; left out, the active one, or the only one.");

    private PlaybackParameters() {}

    static Wish wish(Call call) {
        return call.get(DEVICE).<Wish>map(Wish.Named::new).orElseGet(Wish.Anywhere::new);
    }
}
