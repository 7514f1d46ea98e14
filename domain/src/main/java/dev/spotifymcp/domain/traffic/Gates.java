package dev.spotifymcp.domain.traffic;

import dev.spotifymcp.domain.account.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which gates Spotify has closed. What one replica is told holds for all of them, and over a restart.
 *
 * <p>A gate does not open by itself. When its time is over, one caller in the whole cluster goes through and the others
 * wait a moment longer; what that one hears opens the gate or closes it anew.
 */
public interface Gates {

    /**
     * How the gate was closed last, if it has not opened since; that may be over. Asked with every request to Spotify,
     * so it may be remembered: a closed gate until its time is over, an open one for less than a second.
     */
    Optional<Closing> closing(Gate gate, Instant now);

    /** All gates that are closed to an app at this moment, by the names of their buckets. For people to read. */
    List<Closing> closed(ClientId app, Instant now);

    /**
     * Closes a gate; of two closings the longer stays. Never fails: whoever was turned away is told so in any case, and
     * of what could not be kept the log tells.
     */
    void close(Closing closing);

    /**
     * Asks to be the one who goes through a gate whose time is over. It is closed to all others until that moment, by
     * which the one should have heard.
     *
     * @return what the gate is closed by meanwhile, to be opened with; empty when somebody else was quicker
     */
    Optional<Closing> pass(Closing over, Instant until);

    /** Opens the gate, unless it was closed anew. Never fails: at worst, one more has to go ahead. */
    void open(Closing passed);

    /** Forgets gates that nobody has come to for an hour after their time was over; says how many. */
    long purge(Instant now);
}
