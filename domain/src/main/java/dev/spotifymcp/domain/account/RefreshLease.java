package dev.spotifymcp.domain.account;

import java.time.Duration;

/**
 * The sole right in the cluster to spend a user's refresh token. It ends when it is released, with any change of the
 * connection, and by itself when its holder has died.
 *
 * @param holder tells one holder from the next, so that a late one releases nothing that is not theirs
 */
public record RefreshLease(UserId user, String holder) {

    /** By the clock of whoever keeps the leases. A refresh, and storing what it brought, has to fit into it. */
    public static final Duration LONGEST = Duration.ofSeconds(10);
}
