package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.OAuthClientId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** The stores of the authorization server, which hang together: what belongs to one who goes, goes too. */
public record InMemoryAuthorization(
        InMemoryOAuthClients clients, InMemoryTransactions transactions, InMemoryGrants grants, Set<UserId> gone) {

    public static InMemoryAuthorization empty() {
        Set<UserId> gone = ConcurrentHashMap.newKeySet();
        var transactions = new InMemoryTransactions();
        // Each knows the other: a client that is forgotten takes its grants along, and a grant needs its client.
        var known = new AtomicReference<Predicate<OAuthClientId>>(id -> false);
        var grants =
                new InMemoryGrants(consent -> known.get().test(consent.client()) && !gone.contains(consent.user()));
        var clients = new InMemoryOAuthClients(forgotten -> {
            transactions.forgetAllOf(forgotten);
            grants.forgetAllOf(forgotten);
        });
        known.set(clients::knows);
        return new InMemoryAuthorization(clients, transactions, grants, gone);
    }

    public void forgetAllOf(UserId leaver) {
        gone.add(leaver);
        grants.revokeAll(leaver);
    }
}
