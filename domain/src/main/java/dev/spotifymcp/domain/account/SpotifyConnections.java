package dev.spotifymcp.domain.account;

import java.util.Optional;

/** Who is tied to Spotify, and by which tokens. */
public interface SpotifyConnections {

    /**
     * The user's connection. Asked with every call, so it may be remembered: what another process of the cluster changed
     * or forgot less than a second ago may still come back as it was; what this one changed does not.
     */
    Optional<SpotifyConnection> find(UserId user);

    /** The same, as it is stored at this moment: a refresh token that was replaced elsewhere must not be spent again. */
    default Optional<SpotifyConnection> current(UserId user) {
        return find(user);
    }

    /**
     * Asks for the lease to refresh this connection; only who holds it sends the refresh token to Spotify. Empty while
     * another holds it, and where another version is stored by now.
     */
    Optional<RefreshLease> lease(SpotifyConnection current);

    /** Gives a lease back that led to no change; one that has passed to another holder stays theirs. */
    void release(RefreshLease lease);

    /** Puts a new consent in place of whatever was there; the stored version is one above the old. */
    void connect(SpotifyConnection connection);

    /**
     * Stores a successor of the version before it, if that is of the same consent ({@code authorizedAt}), and ends any
     * lease. Where another change came first, that one stays, so a holder who was paused beyond their lease overwrites
     * nothing; the answer is what is stored afterwards, or nothing when the user has disconnected meanwhile.
     */
    Optional<SpotifyConnection> advance(SpotifyConnection successor);

    void forget(UserId user);
}
