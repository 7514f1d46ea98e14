package dev.spotifymcp.domain.playback;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import java.util.Optional;

/** A person's player, wherever it runs. */
public interface Player {

    /** Empty when no device is active. */
    Answer<Optional<Playback>> current(Permit permit);
}
