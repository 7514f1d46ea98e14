package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.application.playback.Wish;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.Optional;

/** Arguments that several tools about playback take. */
final class PlaybackParameters {

    static final ValueType<String> DEVICE_NAME = ValueType.line(1, 200);

    static final Parameter<Optional<String>> DEVICE = Parameter.optional(
            "device",
            DEVICE_NAME,
            "Name or id of a device; left out, the one that is active, or the only one there is.");

    private PlaybackParameters() {}

    static Wish wish(Call call) {
        return call.get(DEVICE).<Wish>map(Wish.Named::new).orElseGet(Wish.Anywhere::new);
    }
}
