package dev.spotifymcp.application.playback;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.traffic.Together;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Player;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says what a person is listening to, what comes next, and where it could play. */
public record SeeWhatPlays(SpotifyAccess access, Player player) {

    /** Empty when no device is active. */
    public Answer<Optional<Playback>> now(UserId user) {
        return access.as(user, player::current);
    }

    /** The player from each of these sides, in this order, read at the same time. One refusal refuses the whole. */
    public Answer<List<View>> from(UserId user, List<View.Side> sides) {
        Instant deadline = access.deadline();
        List<Answer<View>> views =
                Together.each(sides, side -> access.as(user, deadline, permit -> view(permit, side)), done -> {});
        return Answer.all(views);
    }

    private Answer<View> view(Permit permit, View.Side side) {
        return switch (side) {
            case PLAYER ->
                player.current(permit).map(now -> now.<View>map(View.Now::new).orElseGet(View.Silence::new));
            case QUEUE -> player.queue(permit).map(View.Queue::new);
            case DEVICES -> player.devices(permit).map(View.Around::new);
        };
    }
}
