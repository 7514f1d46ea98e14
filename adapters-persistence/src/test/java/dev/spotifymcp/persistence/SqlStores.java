package dev.spotifymcp.persistence;

import dev.spotifymcp.application.account.Stores;
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
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.time.Duration;

/** The stores on a real database, for the contracts. */
public record SqlStores(Persistence persistence, RawDatabase raw) implements Stores, AutoCloseable {

    /** Crowds wait in line here however slow the machine is; that a line can be too long is tested elsewhere. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static SqlStores on(DatabaseUrl url) {
        var settings = new StorageSettings(url, new KeySource.Fleeting());
        return new SqlStores(Persistence.open(settings, PATIENCE), new RawDatabase(url));
    }

    public SqlStores emptied() {
        raw.run("DELETE FROM users");
        raw.run("DELETE FROM login_attempts");
        raw.run("DELETE FROM oauth_clients");
        raw.run("DELETE FROM signing_keys");
        raw.run("DELETE FROM spotify_gates");
        raw.run("DELETE FROM leases");
        return this;
    }

    /** As if ten seconds had passed. */
    void leasesRunOut() {
        raw.run("UPDATE spotify_connections SET refresh_until = refresh_until - INTERVAL '10' SECOND");
    }

    @Override
    public Users users() {
        return persistence.users();
    }

    @Override
    public ApiKeys apiKeys() {
        return persistence.apiKeys();
    }

    @Override
    public BrowserSessions browserSessions() {
        return persistence.browserSessions();
    }

    @Override
    public LoginAttempts loginAttempts() {
        return persistence.loginAttempts();
    }

    @Override
    public SpotifyConnections spotifyConnections() {
        return persistence.spotifyConnections();
    }

    @Override
    public Notes notes() {
        return persistence.notes();
    }

    @Override
    public AuditTrail auditTrail() {
        return persistence.auditTrail();
    }

    @Override
    public Receipts receipts() {
        return persistence.receipts();
    }

    @Override
    public OAuthClients oauthClients() {
        return persistence.oauthClients();
    }

    @Override
    public Transactions transactions() {
        return persistence.transactions();
    }

    @Override
    public Grants grants() {
        return persistence.grants();
    }

    @Override
    public void close() {
        persistence.close();
    }
}
