package dev.spotifymcp.mcp.tools.playback;

import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.Playables;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_current_track}: what the listener hears. */
public record GetCurrentTrackTool(SeeWhatPlays player) implements Tool {

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "get_current_track",
            "Get current track",
            """
            See what is on in the user's Spotify right now: the track or podcast episode, how far it has got, whether \
            it is playing or paused, and on which device.""",
            List.of(),
            Schema.object()
                    .always("state", Schema.oneOf("playing", "paused", "nothing"))
                    .sometimes("item", Playables.SCHEMA)
                    .sometimes("progress_ms", Schema.wholeNumber())
                    .sometimes(
                            "device",
                            Schema.object().always("name", Schema.text()).always("type", Schema.text())),
            Effect.READS,
            Scope.READ);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return player.now(call.user())
                .map(now -> now.map(GetCurrentTrackTool::told).orElseGet(GetCurrentTrackTool::silence));
    }

    private static ToolResult told(Playback playback) {
        boolean playing = playback.status() == Status.PLAYING;
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("state", playing ? "playing" : "paused");
        content.set("item", Playables.json(playback.item()));
        content.put("progress_ms", playback.progress().toMillis());
        content.putObject("device")
                .put("name", Clean.text(playback.device().name()))
                .put("type", Clean.text(playback.device().type()));
        String text = "Currently playing" + (playing ? "" : " (paused)") + ": " + Playables.line(playback.item())
                + "\nAt " + Playables.clock(playback.progress()) + " on "
                + Clean.text(playback.device().name());
        return ToolResult.done(text, content);
    }

    private static ToolResult silence() {
        return ToolResult.done(
                "Currently playing: nothing; no device is active.",
                JsonNodeFactory.instance.objectNode().put("state", "nothing"));
    }
}
