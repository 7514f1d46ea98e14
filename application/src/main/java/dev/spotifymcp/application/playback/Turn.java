package dev.spotifymcp.application.playback;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.playback.Carried.Outcome;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Place;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Player;
import java.time.Instant;
import java.util.Optional;

/** One call of ours to a player, however many it takes of Spotify: they share a deadline. */
record Turn(SpotifyAccess access, Player player, UserId user, Instant deadline) {

    static Turn of(UserId user, SpotifyAccess access, Player player) {
        return new Turn(access, player, user, access.deadline());
    }

    Answer<Carried> tell(Command command, Wish wish) {
        return switch (wish) {
            case Wish.Named(var text) ->
                devices().then(devices -> devices.called(text)).then(place -> on(place, command));
            case Wish.Anywhere anywhere -> anywhere(command);
        };
    }

    Answer<Carried> on(Place place, Command command) {
        return switch (access.as(user, deadline, permit -> player.tell(permit, command, place))) {
            case Answer.Given(var done) -> Answer.given(new Carried(Outcome.DONE, place));
            case Answer.Refused(Refusal.DeviceNotFound gone) ->
                devices().then(devices -> Answer.refused(new Refusal.DeviceNotFound(devices.names())));
            case Answer.Refused(Refusal.NotAllowed why) -> alreadySo(command, place, why);
            case Answer.Refused(var why) -> Answer.refused(why);
        };
    }

    Answer<Optional<Playback>> current() {
        return access.as(user, deadline, player::current);
    }

    Answer<Devices> devices() {
        return access.as(user, deadline, player::devices).map(Devices::new);
    }

    <T> Answer<T> nothingIsActive() {
        return devices().then(devices -> Answer.refused(new Refusal.NoActiveDevice(devices.names())));
    }

    private Answer<Carried> anywhere(Command command) {
        Answer<Carried> answer = on(new Place.Active(), command);
        if (!(answer instanceof Answer.Refused<Carried>(Refusal.NoActiveDevice none))) {
            return answer;
        }
        return command.wakes() ? devices().then(Devices::only).then(place -> on(place, command)) : nothingIsActive();
    }

    /** Spotify refuses to pause what is paused, and says only that something does not go. */
    private Answer<Carried> alreadySo(Command command, Place place, Refusal why) {
        return current()
                .then(now -> now.filter(playback -> isSo(command, playback)).isPresent()
                        ? Answer.given(new Carried(Outcome.UNCHANGED, place))
                        : Answer.refused(why));
    }

    private static boolean isSo(Command command, Playback now) {
        return (command instanceof Command.Pause && !now.isPlaying())
                || (command instanceof Command.Resume && now.isPlaying());
    }
}
