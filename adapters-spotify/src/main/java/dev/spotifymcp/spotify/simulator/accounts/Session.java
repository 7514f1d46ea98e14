package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.domain.account.ClientId;
import java.time.Instant;
import java.util.Set;

/** Whom an access token stands for, and until when. */
public record Session(String listener, ClientId app, Set<String> scopes, Instant expiresAt) {

    public Session {
        scopes = Set.copyOf(scopes);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
