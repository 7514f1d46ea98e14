package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.AccountSamples;
import dev.spotifymcp.application.change.ReceiptSamples;
import dev.spotifymcp.application.grant.GrantSamples;
import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.RefreshLease;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.grant.AuthorizationTransaction;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.TokenLine;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Closing.Cause;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import dev.spotifymcp.domain.traffic.NoteName;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import org.junit.jupiter.api.Test;

/** However many users there are, no question reads them all. */
class AskingByIndex {

    private static final String TABLES_READ_WHOLE = """
            SELECT relname FROM pg_stat_user_tables
            WHERE seq_scan > 0
              AND relname IN
                ('users', 'api_keys', 'browser_sessions', 'login_attempts', 'spotify_connections', 'notes', 'audit_entries',
                 'oauth_clients', 'oauth_transactions', 'oauth_grants', 'spotify_gates', 'receipts')
            ORDER BY relname
            """;

    /** With sequential scans made dear, PostgreSQL does one only where no index serves. */
    @Test
    void nothing_the_stores_do_reads_a_whole_table() {
        String database = RealPostgres.emptyDatabase();
        Persistence.migrate(DatabaseUrl.parse(database));
        var raw = new RawDatabase(DatabaseUrl.parse(database));
        raw.list("SELECT pg_stat_reset()");

        try (SqlStores stores = SqlStores.on(DatabaseUrl.parse(database + "?options=-c%20enable_seqscan%3Doff"))) {
            doEverything(stores);
        }

        assertThat(raw.list(TABLES_READ_WHOLE)).isEmpty();
        assertThat(raw.list("SELECT 1 FROM pg_stat_user_tables WHERE relname = 'users' AND idx_scan > 0"))
                .hasSize(1);
    }

    @Test
    void a_table_that_is_read_whole_would_be_noticed() {
        String database = RealPostgres.emptyDatabase();
        Persistence.migrate(DatabaseUrl.parse(database));
        var raw = new RawDatabase(DatabaseUrl.parse(database));
        raw.list("SELECT pg_stat_reset()");

        raw.list("SELECT display_name FROM users");

        assertThat(raw.list(TABLES_READ_WHOLE)).containsExactly("users");
    }

    private static void doEverything(SqlStores stores) {
        UserId alice = stores.users().recognise(ALICE, aUserId(), NOON).id();
        stores.users().recognise(ALICE, aUserId(), NOON);
        stores.users().find(alice);
        stores.users().markActive(alice, NOON);
        stores.users().welcome(alice);
        withKeys(stores, AccountSamples.key(alice));
        withSessions(stores, AccountSamples.session(alice));
        withAttempts(stores);
        withConnections(stores, AccountSamples.connection(alice));
        withNotes(stores, alice);
        withAudit(stores, alice);
        withReceipts(stores, ReceiptSamples.receipt(alice, "abcdefghijkl"));
        withGrants(stores, alice);
        withGates(stores);
        stores.users().delete(alice);
    }

    private static void withKeys(SqlStores stores, ApiKey key) {
        stores.apiKeys().add(key);
        stores.apiKeys().find(key.id());
        stores.apiKeys().of(key.owner());
        stores.apiKeys().markUsed(key.id(), NOON);
        stores.apiKeys().revoke(key.owner(), key.id());
    }

    private static void withSessions(SqlStores stores, BrowserSession session) {
        stores.browserSessions().open(session);
        stores.browserSessions().find(session.token());
        stores.browserSessions().of(session.user());
        stores.browserSessions().markSeen(session.id(), NOON);
        stores.browserSessions().endOthers(session.user(), session.id());
        stores.browserSessions().end(session.user(), session.id());
        stores.browserSessions().purge(NOON);
    }

    private static void withAttempts(SqlStores stores) {
        var attempt = new LoginAttempt(
                new LoginState(SECRETS.secret()).hash(),
                new BrowserMark(SECRETS.secret()).hash(),
                new CodeVerifier(SECRETS.secret()),
                AccountSamples.APP,
                NOON.plus(LoginAttempt.LIFETIME));
        stores.loginAttempts().keep(attempt);
        stores.loginAttempts().take(attempt.state(), attempt.browser(), NOON);
        stores.loginAttempts().purge(NOON);
    }

    private static void withConnections(SqlStores stores, SpotifyConnection connection) {
        stores.spotifyConnections().connect(connection);
        stores.spotifyConnections().connect(connection);
        stores.spotifyConnections().find(connection.user());
        SpotifyConnection current =
                stores.spotifyConnections().current(connection.user()).orElseThrow();
        RefreshLease lease = stores.spotifyConnections().lease(current).orElseThrow();
        stores.spotifyConnections().lease(current);
        stores.spotifyConnections().release(lease);
        stores.spotifyConnections().advance(connection.broken());
        stores.spotifyConnections().forget(connection.user());
    }

    private static void withNotes(SqlStores stores, UserId owner) {
        var name = new NoteName("log level");
        stores.notes().leave(owner, name, "debug", NOON);
        stores.notes().leave(owner, name, "error", NOON.plusSeconds(1));
        stores.notes().find(owner, name, NOON);
        stores.notes().purge(NOON);
    }

    private static void withAudit(SqlStores stores, UserId user) {
        stores.auditTrail().note(new AuditEntry(user, NOON, Act.SIGNED_IN, ""));
        stores.auditTrail().latest(user, 50);
        stores.auditTrail().purge(NOON);
    }

    private static void withReceipts(SqlStores stores, Receipt receipt) {
        stores.receipts().keep(receipt);
        stores.receipts().find(receipt.user(), receipt.id(), NOON);
        stores.receipts().latest(receipt.user(), NOON);
        stores.receipts().take(receipt.user(), receipt.id(), NOON);
        stores.receipts().giveBack(receipt);
        stores.receipts().forget(receipt.user(), receipt.id());
        stores.receipts().purge(NOON);
    }

    private static void withGates(SqlStores stores) {
        Gates gates = stores.persistence().gates();
        var closing = new Closing(new Gate(AccountSamples.APP, new Bucket("search")), Cause.RATE, NOON);
        gates.close(closing);
        gates.close(closing.until(NOON.plusSeconds(1)));
        gates.closing(closing.gate(), NOON);
        gates.closed(AccountSamples.APP, NOON);
        gates.open(gates.pass(closing.until(NOON.plusSeconds(1)), NOON.plusSeconds(2))
                .orElseThrow());
        gates.purge(NOON);
    }

    private static void withGrants(SqlStores stores, UserId user) {
        OAuthClient client = GrantSamples.client();
        stores.oauthClients().keep(client);
        stores.oauthClients().keep(client);
        stores.oauthClients().find(client.id());
        stores.oauthClients().markUsed(client.id(), NOON, NOON);
        withTransactions(stores, GrantSamples.transaction(client.id()));
        IssuedCode code = GrantSamples.code(client.id(), user);
        Grant grant = Grant.of(code, GrantSamples.refreshToken(), NOON);
        stores.grants().issue(code);
        stores.grants().findCode(code.code());
        stores.grants().redeem(code.code(), grant);
        stores.grants().findFamily(grant.line().family());
        var parent = new TokenLine.Parent.Retired(grant.line().current(), GrantSamples.salt(), NOON, 0);
        var renewed = new TokenLine(grant.line().family(), grant.line().current(), parent);
        stores.grants().advance(grant.line(), grant.with(renewed, NOON));
        stores.grants().isLive(grant.id(), NOON);
        stores.grants().of(user, NOON);
        stores.grants().revokeClient(user, grant.id());
        stores.grants().revoke(grant.id());
        stores.grants().revokeAll(user);
        stores.grants().purge(NOON);
        stores.oauthClients().limitUnused(0, NOON);
        stores.oauthClients().purge(NOON);
    }

    private static void withTransactions(SqlStores stores, AuthorizationTransaction waiting) {
        stores.transactions().keep(waiting);
        stores.transactions().find(waiting.token(), waiting.browser(), NOON);
        stores.transactions().agree(waiting.token(), waiting.browser(), NOON);
        stores.transactions().take(waiting.token(), waiting.browser(), NOON);
        stores.transactions().purge(NOON);
    }
}
