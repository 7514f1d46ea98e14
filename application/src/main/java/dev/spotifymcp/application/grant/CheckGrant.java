package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.Grants;
import java.time.InstantSource;

/** Tells whether an access token that is in order still stands on something: its grant may have been revoked since. */
public record CheckGrant(Grants grants, InstantSource clock) {

    public boolean isLive(GrantId id) {
        return grants.isLive(id, clock.instant());
    }
}
