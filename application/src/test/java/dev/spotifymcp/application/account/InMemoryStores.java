package dev.spotifymcp.application.account;

import dev.spotifymcp.application.change.InMemoryReceipts;
import dev.spotifymcp.application.grant.InMemoryAuthorization;
import dev.spotifymcp.application.grant.InMemoryGrants;
import dev.spotifymcp.application.grant.InMemoryOAuthClients;
import dev.spotifymcp.application.grant.InMemoryTransactions;
import dev.spotifymcp.application.traffic.InMemoryAuditTrail;
import dev.spotifymcp.application.traffic.InMemoryNotes;
import dev.spotifymcp.domain.account.UserId;

/** Stores that live as long as the test. */
public record InMemoryStores(
        InMemoryUsers users,
        InMemoryApiKeys apiKeys,
        InMemoryBrowserSessions browserSessions,
        InMemoryLoginAttempts loginAttempts,
        InMemorySpotifyConnections spotifyConnections,
        InMemoryNotes notes,
        InMemoryAuditTrail auditTrail,
        InMemoryReceipts receipts,
        InMemoryOAuthClients oauthClients,
        InMemoryTransactions transactions,
        InMemoryGrants grants)
        implements Stores {

    public static InMemoryStores empty() {
        var keys = new InMemoryApiKeys();
        var sessions = new InMemoryBrowserSessions();
        var connections = new InMemorySpotifyConnections();
        var notes = new InMemoryNotes();
        var auditTrail = new InMemoryAuditTrail();
        var receipts = new InMemoryReceipts();
        var authorization = InMemoryAuthorization.empty();
        var users = new InMemoryUsers((UserId leaver) -> {
            keys.forgetAllOf(leaver);
            sessions.forgetAllOf(leaver);
            connections.forget(leaver);
            notes.forgetAllOf(leaver);
            auditTrail.forgetAllOf(leaver);
            receipts.forgetAllOf(leaver);
            authorization.forgetAllOf(leaver);
        });
        return new InMemoryStores(
                users,
                keys,
                sessions,
                new InMemoryLoginAttempts(),
                connections,
                notes,
                auditTrail,
                receipts,
                authorization.clients(),
                authorization.transactions(),
                authorization.grants());
    }
}
