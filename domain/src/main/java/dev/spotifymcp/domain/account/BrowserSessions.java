package dev.spotifymcp.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The browsers that are signed in. */
public interface BrowserSessions {

    void open(BrowserSession session);

    /** Also finds sessions that are over; the caller has the clock. */
    Optional<BrowserSession> find(SecretHash token);

    /** Newest first. */
    List<BrowserSession> of(UserId user);

    /** Only the user's own sessions end; anybody else's id changes nothing. */
    void end(UserId user, SessionId id);

    /** Ends every session of the user but this one. */
    void endOthers(UserId user, SessionId kept);

    void markSeen(SessionId id, Instant now);

    /** Forgets what was over at that moment; says how many. */
    long purge(Instant now);
}
