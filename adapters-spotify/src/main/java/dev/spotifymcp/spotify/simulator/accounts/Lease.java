package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.domain.account.ClientId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * What a refresh token stands for. It lives six months from the consent, and no use prolongs it.
 *
 * @param family what all refresh tokens of one consent share
 */
record Lease(String family, String listener, ClientId app, Set<String> scopes, Instant authorizedAt, State state) {

    enum State {
        LIVE,
        /** It has been replaced by its successor. */
        USED,
        REVOKED
    }

    Lease {
        scopes = Set.copyOf(scopes);
    }

    Lease in(State next) {
        return new Lease(family, listener, app, scopes, authorizedAt, next);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(authorizedAt.atZone(ZoneOffset.UTC).plusMonths(6).toInstant());
    }
}
