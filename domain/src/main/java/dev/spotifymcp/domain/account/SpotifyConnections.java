package dev.spotifymcp.domain.account;

import java.util.Optional;

/** Who is tied to Spotify, and by which tokens. */
public interface SpotifyConnections {

    Optional<SpotifyConnection> find(UserId user);

    /** Puts a new consent in place of whatever was there; the stored version is one above the old. */
    void connect(SpotifyConnection connection);

    /**
     * Stores a successor of the version before it, if that is of the same consent ({@code authorizedAt}). Where another
     * change came first, that one stays; the answer is what is stored afterwards, or nothing when the user has
     * disconnected meanwhile.
     */
    Optional<SpotifyConnection> advance(SpotifyConnection successor);

    void forget(UserId user);
}
