package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.BrowserSessions;
import dev.spotifymcp.domain.account.LoginAttempts;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.change.Receipts;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.grant.Transactions;
import dev.spotifymcp.domain.traffic.AuditTrail;
import dev.spotifymcp.domain.traffic.Notes;

/** Everything that is kept about people, as one store. */
public interface Stores {

    Users users();

    ApiKeys apiKeys();

    BrowserSessions browserSessions();

    LoginAttempts loginAttempts();

    SpotifyConnections spotifyConnections();

    Notes notes();

    AuditTrail auditTrail();

    Receipts receipts();

    OAuthClients oauthClients();

    Transactions transactions();

    Grants grants();
}
