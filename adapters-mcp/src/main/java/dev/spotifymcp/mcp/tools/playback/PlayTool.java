package dev.spotifymcp.mcp.tools.playback;

import dev.spotifymcp.application.playback.StartPlayback;
import dev.spotifymcp.application.playback.Wish;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playback.Command.Program;
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

/** {@code play}: starts something. */
public record PlayTool(StartPlayback player) implements Tool {

    private static final int MOST = 100;
    private static final int A_DAY = 24 * 60 * 60 * 1000;

    private static final Parameter<Optional<List<WhatToPlay>>> WHAT = Parameter.optional(
            "what",
            ValueType.oneOrMore(WhatToPlay.TYPE, MOST),
            "A URI or link of a track, episode, album, artist, playlist or show; a list of tracks and episodes; or words"
                    + " to search a track by. Left out: go on with what was on.");
    private static final Parameter<Integer> OFFSET = Parameter.named(
                    "offset",
                    ValueType.wholeNumber(0, 10_000),
                    "Which item of an album, playlist, show or list to begin with, from 0.")
            .orElse(0);
    private static final Parameter<Integer> POSITION = Parameter.named(
                    "position_ms", ValueType.wholeNumber(0, A_DAY), "Where in the first item to begin.")
            .orElse(0);

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "play",
            "Play",
            """
            Start playing something on the user's Spotify, instead of what is on. Wakes the user's device where there is \
            only one; where there are several, names them. Needs Spotify Premium. To hear something after the current \
            track instead, use add_to_queue.""",
            List.of(WHAT, OFFSET, POSITION, PlaybackParameters.DEVICE),
            Steered.SCHEMA,
            Effect.STEERS,
            Scope.PLAYBACK);

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Answer<ToolResult> call(Call call) {
        return call.get(WHAT).map(what -> play(call, what)).orElseGet(() -> goOn(call));
    }

    private Answer<ToolResult> play(Call call, List<WhatToPlay> what) {
        Duration from = Duration.ofMillis(call.get(POSITION));
        Wish wish = PlaybackParameters.wish(call);
        if (what.size() == 1 && what.getFirst() instanceof WhatToPlay.Words(var words)) {
            return player.words(call.user(), words, from, wish)
                    .map(started -> Steered.told("Playing", started.carried(), started.track()));
        }
        return WhatToPlay.program(what, call.get(OFFSET))
                .then(program -> player.program(call.user(), program, from, wish)
                        .map(carried -> Steered.told("Playing " + said(program), carried)));
    }

    private Answer<ToolResult> goOn(Call call) {
        return call.get(OFFSET) > 0 || call.get(POSITION) > 0
                ? Answer.refused(new Refusal.InvalidArgument("what", "is required with offset or position_ms"))
                : player.again(call.user(), PlaybackParameters.wish(call))
                        .map(carried -> Steered.told("Playing on", carried));
    }

    private static String said(Program program) {
        return switch (program) {
            case Program.Context(var uri, int offset) -> uri.toString();
            case Program.Items(var uris, int offset) ->
                uris.size() == 1 ? uris.getFirst().toString() : uris.size() + " items";
        };
    }
}
