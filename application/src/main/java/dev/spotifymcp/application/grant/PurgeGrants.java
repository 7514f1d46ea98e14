package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.grant.Transactions;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets what has run out: grants and codes, authorizations nobody answered, clients nobody uses. */
public record PurgeGrants(Grants grants, Transactions transactions, OAuthClients clients, InstantSource clock) {

    /** How many of each were forgotten. */
    public record Purged(long grants, long transactions, long clients) {}

    public Purged purge() {
        Instant now = clock.instant();
        return new Purged(grants.purge(now), transactions.purge(now), clients.purge(now));
    }
}
