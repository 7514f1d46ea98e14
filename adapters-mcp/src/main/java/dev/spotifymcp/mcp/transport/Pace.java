package dev.spotifymcp.mcp.transport;

import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.util.Optional;

/** How often a user may have something done. */
@FunctionalInterface
public interface Pace {

    /** As often as they like. */
    Pace ANY = user -> Optional.empty();

    /** How long this user has to wait; empty when they need not, which is counted. */
    Optional<Duration> putOff(UserId user);
}
