package dev.spotifymcp.mcp.tools.playback;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Order.Repeat;
import dev.spotifymcp.domain.playback.Order.Shuffle;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What {@code control_playback} can be asked for, and what value each takes. */
enum PlaybackAction {
    PAUSE,
    RESUME,
    NEXT,
    PREVIOUS,
    SEEK,
    VOLUME,
    SHUFFLE,
    REPEAT;

    private static final int A_DAY = 24 * 60 * 60 * 1000;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command, where nothing of it depends on what is on. */
    Answer<Command> command(Optional<String> value) {
        return switch (this) {
            case PAUSE -> without(value, new Command.Pause());
            case RESUME -> without(value, new Command.Resume());
            case NEXT -> without(value, new Command.Next());
            case PREVIOUS -> without(value, new Command.Previous());
            case SEEK -> number(value, 0, A_DAY).map(millis -> new Command.Seek(Duration.ofMillis(millis)));
            case VOLUME -> number(value, 0, 100).map(Command.SetVolume::new);
            case SHUFFLE -> shuffle(value.orElse(""));
            case REPEAT -> repeat(value.orElse(""));
        };
    }

    /** By how much, where it is to be changed by that much. */
    Answer<Integer> change(Optional<String> value) {
        return switch (this) {
            case SEEK -> number(value, -A_DAY, A_DAY);
            case VOLUME -> number(value, -100, 100);
            case PAUSE, RESUME, NEXT, PREVIOUS, SHUFFLE, REPEAT ->
                Answer.refused(new Refusal.InvalidArgument("relative", "goes with seek and volume only"));
        };
    }

    private Answer<Command> without(Optional<String> value, Command command) {
        return value.isEmpty()
                ? Answer.given(command)
                : Answer.refused(new Refusal.InvalidArgument("value", "is of no use to " + word() + "; leave it out"));
    }

    private Answer<Integer> number(Optional<String> value, int least, int most) {
        return value.filter(text -> text.matches("[+-]?\\d{1,8}"))
                .map(Integer::parseInt)
                .filter(number -> number >= least && number <= most)
                .map(Answer::given)
                .orElseGet(() -> refused("a whole number from " + least + " to " + most));
    }

    private Answer<Command> shuffle(String value) {
        return switch (value) {
            case "on", "true" -> Answer.given(new Command.SetShuffle(Shuffle.ON));
            case "off", "false" -> Answer.given(new Command.SetShuffle(Shuffle.OFF));
            default -> refused("on or off");
        };
    }

    private Answer<Command> repeat(String value) {
        return switch (value) {
            case "off", "false" -> Answer.given(new Command.SetRepeat(Repeat.OFF));
            case "track" -> Answer.given(new Command.SetRepeat(Repeat.TRACK));
            case "context" -> Answer.given(new Command.SetRepeat(Repeat.CONTEXT));
            default -> refused("off, track or context");
        };
    }

    private <T> Answer<T> refused(String expected) {
        return Answer.refused(new Refusal.InvalidArgument("value", "must be " + expected + " for " + word()));
    }
}
