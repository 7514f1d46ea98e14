package dev.spotifymcp.domain.playback;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Playable;
import java.util.List;
import java.util.Optional;

/** A person's player, wherever it runs. */
public interface Player {

    /** Empty when no device is active. */
    Answer<Optional<Playback>> current(Permit permit);

    /** Those that are awake. */
    Answer<List<Device>> devices(Permit permit);

    /** What plays next, in order, without what is on. */
    Answer<List<Playable>> queue(Permit permit);

    /**
     * Has a command carried out; answers with it. Spotify says yes before it is done, so what is read a moment later may
     * still be as it was.
     */
    Answer<Command> tell(Permit permit, Command command, Place place);
}
