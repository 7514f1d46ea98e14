package dev.spotifymcp.domain.grant;

import java.time.Instant;
import java.util.Optional;

/** The programs we know. */
public interface OAuthClients {

    /**
     * Keeps a client. One that is known already under its id, as a client with a document can be, gets the new name and
     * redirect URIs; when it was made and used, and how long it stays, remain.
     */
    void keep(OAuthClient client);

    /** Also finds clients that are over; the caller has the clock. */
    Optional<OAuthClient> find(OAuthClientId id);

    /** Notes the use, and that the client stays until then; never shorter than it would have stayed. */
    void markUsed(OAuthClientId id, Instant now, Instant until);

    /** Forgets the clients that were over at that moment, with all that hangs on them; says how many. */
    long purge(Instant now);
}
