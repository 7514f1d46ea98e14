package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.domain.account.ClientId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/** What a refresh token stands for. It lives six months from the consent, and no use prolongs it. */
record Lease(String listener, ClientId app, Set<String> scopes, Instant authorizedAt, State state) {

    enum State {
        LIVE,
        REVOKED
    }

    Lease {
        scopes = Set.copyOf(scopes);
    }

    Lease revoked() {
        return new Lease(listener, app, scopes, authorizedAt, State.REVOKED);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(authorizedAt.atZone(ZoneOffset.UTC).plusMonths(6).toInstant());
    }
}
