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

    /**
     * Keeps so many of the clients that nobody has ever used, and forgets the others, with all that hangs on them: those
     * that would have been over soonest, as of now. A flood of registrations is so washed away by itself. To refuse new
     * ones instead would let whoever fills the table once a day keep everybody else out.
     */
    void limitUnused(int most, Instant now);

    /** Forgets the clients that were over at that moment, with all that hangs on them; says how many. */
    long purge(Instant now);
}
