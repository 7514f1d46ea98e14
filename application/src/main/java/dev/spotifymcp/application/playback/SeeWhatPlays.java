package dev.spotifymcp.application.playback;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Player;
import java.util.Optional;

/** Says what a person is listening to. */
public record SeeWhatPlays(SpotifyAccess access, Player player) {

    /** Empty when no device is active. */
    public Answer<Optional<Playback>> now(UserId user) {
        return access.as(user, player::current);
    }
}
