package dev.spotifymcp.persistence.grant;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.grant.AuthorizationRequest;
import dev.spotifymcp.domain.grant.AuthorizationTransaction;
import dev.spotifymcp.domain.grant.AuthorizationTransaction.Stage;
import dev.spotifymcp.domain.grant.ClientState;
import dev.spotifymcp.domain.grant.CodeChallenge;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.RedirectUri;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.domain.grant.Transactions;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Expired;
import dev.spotifymcp.persistence.database.Row;
import java.time.Instant;
import java.util.Optional;

/** Authorizations that wait for a person, one row each, found by the hash of their token and of their browser's mark. */
public record SqlTransactions(Database database) implements Transactions {

    private static final String TABLE = "oauth_transactions";

    /** Selected from the clients, so that one that was forgotten meanwhile inserts nothing. */
    private static final String INSERT = """
            INSERT INTO oauth_transactions
              (token_hash, browser_hash, redirect_uri, client_state, scopes, resource, code_challenge, consented_at,
               expires_at, client_id)
            SELECT ?, ?, ?, ?, ?, ?, ?, NULL, ?, id FROM oauth_clients WHERE id = ?
            """;

    private static final String SELECT = """
            SELECT token_hash, browser_hash, client_id, redirect_uri, client_state, scopes, resource, code_challenge,
                   consented_at, expires_at
            FROM oauth_transactions
            WHERE token_hash = ? AND browser_hash = ? AND expires_at > ?
            """;

    private static final String AGREE = """
            UPDATE oauth_transactions
            SET consented_at = ?
            WHERE token_hash = ? AND browser_hash = ? AND expires_at > ? AND consented_at IS NULL
            """;

    @Override
    public void keep(AuthorizationTransaction transaction) {
        AuthorizationRequest request = transaction.request();
        database.change(
                INSERT,
                transaction.token().value(),
                transaction.browser().value(),
                request.redirectUri().value(),
                request.state().value(),
                Scope.text(request.scopes()),
                request.resource().value(),
                request.challenge().value(),
                transaction.expiresAt(),
                request.client().value());
    }

    @Override
    public Optional<AuthorizationTransaction> find(SecretHash token, SecretHash browser, Instant now) {
        return database.first(SELECT, token.value(), browser.value(), now).map(SqlTransactions::transaction);
    }

    @Override
    public Optional<AuthorizationTransaction> agree(SecretHash token, SecretHash browser, Instant now) {
        database.change(AGREE, now, token.value(), browser.value(), now);
        return find(token, browser, now);
    }

    @Override
    public Optional<AuthorizationTransaction> take(SecretHash token, SecretHash browser, Instant now) {
        return find(token, browser, now)
                // Many may have read the row; one of them deletes it.
                .filter(found ->
                        database.change("DELETE FROM oauth_transactions WHERE token_hash = ?", token.value()) == 1);
    }

    @Override
    public long purge(Instant now) {
        return new Expired(database, TABLE).purge(now);
    }

    private static AuthorizationTransaction transaction(Row row) {
        return new AuthorizationTransaction(
                new SecretHash(row.text("token_hash")),
                new SecretHash(row.text("browser_hash")),
                new AuthorizationRequest(
                        new OAuthClientId(row.text("client_id")),
                        new RedirectUri(row.text("redirect_uri")),
                        new ClientState(row.text("client_state")),
                        Scope.in(row.text("scopes")),
                        new ResourceIndicator(row.text("resource")),
                        new CodeChallenge(row.text("code_challenge"))),
                row.anyInstant("consented_at").<Stage>map(Stage.Agreed::new).orElseGet(Stage.Asking::new),
                row.instant("expires_at"));
    }
}
