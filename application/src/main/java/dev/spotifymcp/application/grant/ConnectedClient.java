package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.OAuthClient;
import java.time.Instant;
import java.util.Set;

/**
 * A client that may act for somebody, as they see it on their account page.
 *
 * @param id one of its grants; revoking by it ends them all
 * @param since the first of its grants
 * @param scopes of all its grants together
 */
public record ConnectedClient(GrantId id, OAuthClient client, Instant since, Instant lastUsedAt, Set<Scope> scopes) {

    public ConnectedClient {
        scopes = Set.copyOf(scopes);
    }
}
