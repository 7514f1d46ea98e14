package dev.spotifymcp.application.playback;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.traffic.Rest;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Command.Arrival;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Device.Volume;
import dev.spotifymcp.domain.playback.Place;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Player;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Has a person's player do things, with a sense for devices: one that is named is found, one that sleeps is woken where
 * there is no choice, and where there is one, the choices are named.
 */
public record ControlPlayback(SpotifyAccess access, Player player, Rest rest) {

    // Spotify says yes before it is done; nearly always, it is a second later.
    private static final List<Duration> SETTLING = List.of(Duration.ofMillis(300), Duration.ofMillis(700));

    public Answer<Carried> tell(UserId user, Command command, Wish wish) {
        return turn(user).tell(command, wish);
    }

    /** Makes it louder, or softer by a negative change. */
    public Answer<Carried> changeVolume(UserId user, int change, Wish wish) {
        Turn turn = turn(user);
        return turn.devices()
                .then(devices -> place(devices, wish)
                        .then(place -> devices.at(place)
                                .map(Device::volume)
                                .filter(Volume.Level.class::isInstance)
                                .map(volume -> turn.on(place, new Command.SetVolume(changed(volume, change))))
                                .orElseGet(() -> Answer.refused(new Refusal.NotAllowed(
                                        "The volume of this device cannot be set from elsewhere.")))));
    }

    /** Goes forward, or back by a negative change; not beyond the beginning. */
    public Answer<Carried> skip(UserId user, Duration change, Wish wish) {
        Turn turn = turn(user);
        return turn.current()
                .then(now -> now.map(Playback::progress)
                        .map(progress -> turn.tell(new Command.Seek(notNegative(progress.plus(change))), wish))
                        .orElseGet(turn::nothingIsActive));
    }

    /** Moves what is on to the device of this name or id. */
    public Answer<Carried> move(UserId user, String device, Arrival arrival) {
        Turn turn = turn(user);
        return turn.devices()
                .then(devices -> devices.called(device)
                        .then(place -> turn.on(new Place.Active(), new Command.Transfer(place.id(), arrival))
                                .map(carried -> new Carried(carried.outcome(), place))));
    }

    /**
     * Goes on to the next item, or back, and waits a moment for what plays then; empty when that cannot be seen.
     *
     * @param leap {@link Command.Next} or {@link Command.Previous}
     */
    public Answer<Optional<Playback>> leap(UserId user, Command leap, Wish wish) {
        Turn turn = turn(user);
        return turn.current().then(before -> turn.tell(leap, wish).map(carried -> settled(turn, before)));
    }

    private Optional<Playback> settled(Turn turn, Optional<Playback> before) {
        for (Duration pause : SETTLING) {
            rest.take(pause);
            if (turn.current() instanceof Answer.Given<Optional<Playback>>(var now) && isAnother(before, now)) {
                return now;
            }
        }
        return Optional.empty();
    }

    private Turn turn(UserId user) {
        return Turn.of(user, access, player);
    }

    private static Answer<Place.On> place(Devices devices, Wish wish) {
        return switch (wish) {
            case Wish.Named(var text) -> devices.called(text);
            case Wish.Anywhere anywhere -> devices.only();
        };
    }

    private static int changed(Volume volume, int change) {
        return volume instanceof Volume.Level(int percent) ? Math.clamp(percent + (long) change, 0, 100) : 0;
    }

    private static Duration notNegative(Duration position) {
        return position.isNegative() ? Duration.ZERO : position;
    }

    private static boolean isAnother(Optional<Playback> before, Optional<Playback> now) {
        return now.isPresent() && !now.map(Playback::item).equals(before.map(Playback::item));
    }
}
