package dev.spotifymcp.domain.account;

import java.time.Instant;
import java.util.Optional;

/** Everybody who has ever logged in and not left. */
public interface Users {

    /**
     * The one user of this Spotify account; made under {@code fresh} if there was none. The name and display name are
     * brought up to date, and the login counts as activity. However many logins of one account arrive at once, all get
     * the same user.
     */
    User recognise(SpotifyProfile profile, UserId fresh, Instant now);

    Optional<User> find(UserId id);

    /**
     * The user of this Spotify account, for a caller whom somebody else has proven. Asked with every call, so it may be
     * remembered: a user who has left less than a second ago, through another process, may still come back.
     */
    Optional<UserId> holder(SpotifyAccountId account);

    void markActive(UserId id, Instant now);

    /** True for exactly one caller per user, ever: the one that greets them with their first key. */
    boolean welcome(UserId id);

    /** Removes the user and everything that hangs on them: keys, sessions, the connection. */
    void delete(UserId id);
}
