package dev.spotifymcp.domain.account;

import java.util.Optional;

/** How somebody stands who has been let in, for whoever serves them further inside. */
@FunctionalInterface
public interface Standing {

    /** Whether what they came in with would still let them in: it may be revoked while a long answer is under way. */
    boolean holds();

    /** How their client gets something that allows this as well; empty for one that cannot. */
    default Optional<Demand> more(Scope needed) {
        return Optional.empty();
    }

    /**
     * Only a new login at Spotify helps from here on. How their client leads them there; what they came in with has ended
     * then. Empty for a client that cannot, and nothing has ended.
     */
    default Optional<Demand> anew() {
        return Optional.empty();
    }

    /** What a client is told to ask its person for: the value of {@code WWW-Authenticate} (RFC 6750, section 3). */
    record Demand(String challenge) {}
}
