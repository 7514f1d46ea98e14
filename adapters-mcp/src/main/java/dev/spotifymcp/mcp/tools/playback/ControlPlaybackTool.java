package dev.spotifymcp.mcp.tools.playback;

import dev.spotifymcp.application.playback.Carried;
import dev.spotifymcp.application.playback.Carried.Outcome;
import dev.spotifymcp.application.playback.ControlPlayback;
import dev.spotifymcp.application.playback.Wish;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Place;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code control_playback}: the buttons of a player. */
public record ControlPlaybackTool(ControlPlayback player) implements Tool {

    private static final Parameter<PlaybackAction> ACTION =
            Parameter.named("action", ValueType.choice(PlaybackAction.class), "Which button to press.");
    private static final Parameter<Optional<String>> VALUE = Parameter.optional(
            "value",
            ValueType.scalar(20),
            "For seek: milliseconds. For volume: 0–100. For shuffle: on, off. For repeat: off, track, context.");
    private static final Parameter<Boolean> RELATIVE = Parameter.named(
                    "relative",
                    ValueType.flag(),
                    "For seek and volume: change by value instead of to it; negative is back, or softer.")
            .orElse(false);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "control_playback",
            "Control playback",
            """
            Pause, resume, go to the next or previous track, seek, set the volume, shuffle or repeat mode of the user's \
            Spotify. Needs Spotify Premium and an active device. To start something else use play; to move to another \
            device, transfer_playback.""",
            List.of(ACTION, VALUE, RELATIVE, PlaybackParameters.DEVICE),
            Steered.SCHEMA,
            Effect.STEERS,
            Scope.PLAYBACK);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        PlaybackAction action = call.get(ACTION);
        Optional<String> value = call.get(VALUE);
        Wish wish = PlaybackParameters.wish(call);
        if (call.get(RELATIVE)) {
            return action.change(value)
                    .then(change -> change(call, action, change, wish))
                    .map(carried -> Steered.told("Changed " + action.word(), carried));
        }
        return action.command(value).then(command -> press(call, action, command, wish));
    }

    private Answer<ToolResult> press(Call call, PlaybackAction action, Command command, Wish wish) {
        return switch (action) {
            case NEXT, PREVIOUS -> player.leap(call.user(), command, wish).map(ControlPlaybackTool::landed);
            case PAUSE, RESUME, SEEK, VOLUME, SHUFFLE, REPEAT ->
                player.tell(call.user(), command, wish).map(carried -> Steered.told(deed(action, call), carried));
        };
    }

    private Answer<Carried> change(Call call, PlaybackAction action, int change, Wish wish) {
        return action == PlaybackAction.VOLUME
                ? player.changeVolume(call.user(), change, wish)
                : player.skip(call.user(), Duration.ofMillis(change), wish);
    }

    private static String deed(PlaybackAction action, Call call) {
        return switch (action) {
            case PAUSE -> "Paused";
            case RESUME -> "Playing on";
            case NEXT, PREVIOUS, SEEK, VOLUME, SHUFFLE, REPEAT ->
                "Set " + action.word() + " to " + call.get(VALUE).orElse("");
        };
    }

    private static ToolResult landed(Optional<Playback> now) {
        var done = new Carried(Outcome.DONE, new Place.Active());
        return now.map(playback -> Steered.told("Now playing", done, playback.item()))
                .orElseGet(() -> Steered.told("Done; Spotify does not yet say what plays", done));
    }
}
