package dev.spotifymcp.mcp.tools.playback;

import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.application.playback.View;
import dev.spotifymcp.application.playback.View.Side;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.Playables;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_playback_state}: the player from all sides. */
public record GetPlaybackStateTool(SeeWhatPlays player) implements Tool {

    /** Spotify tells twenty or more, most of which the playlist says as well. */
    private static final int MOST_OF_A_QUEUE = 10;

    private static final Parameter<List<Side>> INCLUDE = Parameter.named(
                    "include",
                    ValueType.listOf(ValueType.choice(Side.class), Side.values().length),
                    "What to read: player (what is on, shuffle, repeat, context), queue (what comes next), devices.")
            .orElse(List.of(Side.values()));

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_playback_state",
            "Get playback state",
            """
            See the user's player from all sides: what is on and from which playlist or album, shuffle and repeat, what \
            comes next, and the devices there are. For the current track alone, get_current_track is shorter.""",
            List.of(INCLUDE),
            Schema.object()
                    .sometimes("player", PlaybackWords.PLAYER)
                    .sometimes("queue", Schema.listOf(Playables.NAMED))
                    .sometimes("queue_length", Schema.wholeNumber())
                    .sometimes("devices", Schema.listOf(PlaybackWords.DEVICE)),
            Effect.READS,
            Scope.READ);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        List<Side> sides = call.get(INCLUDE).stream().distinct().toList();
        return player.from(call.user(), sides).map(GetPlaybackStateTool::told);
    }

    private static ToolResult told(List<View> views) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        var text = new StringJoiner("\n");
        for (View view : views) {
            text.add(told(view, content));
        }
        return ToolResult.done(text.toString(), content);
    }

    private static String told(View view, ObjectNode content) {
        return switch (view) {
            case View.Now(var playback) -> {
                content.set("player", PlaybackWords.json(playback));
                yield PlaybackWords.text(playback);
            }
            case View.Silence silence -> {
                content.set("player", PlaybackWords.silence());
                yield "Nothing is on; no device is active.";
            }
            case View.Queue(var upcoming) -> told(upcoming, content);
            case View.Around(var devices) -> {
                var list = content.putArray("devices");
                devices.forEach(device -> list.add(PlaybackWords.json(device)));
                yield PlaybackWords.text(devices);
            }
        };
    }

    private static String told(List<Playable> upcoming, ObjectNode content) {
        List<Playable> first = upcoming.stream().limit(MOST_OF_A_QUEUE).toList();
        var list = content.put("queue_length", upcoming.size()).putArray("queue");
        first.forEach(playable -> list.add(Playables.json(playable)));
        return upcoming.isEmpty()
                ? "Next: nothing is queued."
                : first.stream()
                        .map(playable -> "- " + Playables.line(playable))
                        .collect(Collectors.joining(
                                "\n", "Next (" + first.size() + " of " + upcoming.size() + "):\n", ""));
    }
}
