package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.AuditTrail;
import java.time.InstantSource;

/** Ends what ties a user to Spotify, or to us. Spotify has no way to revoke a token: our copy is destroyed. */
public record Leave(Users users, SpotifyConnections connections, AuditTrail trail, InstantSource clock) {

    /** Forgets the Spotify tokens; keys and sessions stay. */
    public void disconnect(UserId user) {
        connections.forget(user);
        trail.note(new AuditEntry(user, clock.instant(), Act.SPOTIFY_DISCONNECTED, ""));
    }

    /** Forgets everything there is about the user. */
    public void forGood(UserId user) {
        users.delete(user);
    }
}
