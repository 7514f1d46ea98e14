package dev.spotifymcp.mcp.tools.playback;

import dev.spotifymcp.application.playback.ControlPlayback;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playback.Command.Arrival;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.List;

/** {@code transfer_playback}: moves what is on to another device. */
public record TransferPlaybackTool(ControlPlayback player) implements Tool {

    private static final Parameter<String> DEVICE = Parameter.named(
            "device", PlaybackParameters.DEVICE_NAME, "Name or id of the device; get_playback_state lists them.");
    private static final Parameter<Boolean> PLAY = Parameter.named(
                    "play", ValueType.flag(), "Whether to play there in any case; otherwise paused stays paused.")
            .orElse(false);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "transfer_playback",
            "Transfer playback",
            """
            Move what is on to another of the user's devices, by its name. A name nobody has is answered with the names \
            there are. Needs Spotify Premium.""",
            List.of(DEVICE, PLAY),
            Steered.SCHEMA,
            Effect.STEERS,
            Scope.PLAYBACK);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        Arrival arrival = call.get(PLAY) ? Arrival.PLAY : Arrival.STAY_AS_IT_WAS;
        return player.move(call.user(), call.get(DEVICE), arrival)
                .map(carried -> Steered.told("Playback is now", carried));
    }
}
