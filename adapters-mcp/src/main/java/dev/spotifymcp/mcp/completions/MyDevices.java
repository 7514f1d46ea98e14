package dev.spotifymcp.mcp.completions;

import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.application.playback.View;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.mcp.registry.Suggestions;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import java.util.stream.Stream;

/** Names of the caller's devices that take commands. */
public record MyDevices(SeeWhatPlays player) implements Suggestions {

    @Override
    public List<Suggestion> to(Caller caller) {
        return switch (player.from(caller.user(), List.of(View.Side.DEVICES))) {
            case Answer.Given(var views) ->
                Suggestions.words(views.stream().flatMap(MyDevices::names).toList());
            case Answer.Refused(var why) -> List.of();
        };
    }

    private static Stream<String> names(View view) {
        return view instanceof View.Around(var devices)
                ? devices.stream()
                        .filter(device -> device.reach() instanceof Device.Reach.Commandable)
                        .map(device -> Clean.text(device.name()))
                : Stream.of();
    }
}
