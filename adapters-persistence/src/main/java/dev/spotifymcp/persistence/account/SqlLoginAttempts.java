package dev.spotifymcp.persistence.account;

import dev.spotifymcp.domain.account.AfterLogin;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.LoginAttempts;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Expired;
import dev.spotifymcp.persistence.database.Row;
import dev.spotifymcp.persistence.sealing.Cell;
import dev.spotifymcp.persistence.sealing.Vault;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logins under way, one row each, found by the hash of their state; the verifier is sealed. */
public record SqlLoginAttempts(Database database, Vault vault) implements LoginAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(SqlLoginAttempts.class);

    private static final String TABLE = "login_attempts";
    private static final String COLUMNS =
            "state_hash, browser_hash, sealed_verifier, app, transaction_hash, expires_at";

    @Override
    public void keep(LoginAttempt attempt) {
        database.change(
                "INSERT INTO login_attempts (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)",
                attempt.state().value(),
                attempt.browser().value(),
                vault.seal(attempt.verifier(), verifierOf(attempt.state())),
                attempt.app().value(),
                transaction(attempt.next()),
                attempt.expiresAt());
    }

    @Override
    public Optional<LoginAttempt> take(SecretHash state, SecretHash browser, Instant now) {
        return database.first(
                        "SELECT " + COLUMNS + " FROM login_attempts"
                                + " WHERE state_hash = ? AND browser_hash = ? AND expires_at > ?",
                        state.value(),
                        browser.value(),
                        now)
                // Many may have read the row; one of them deletes it.
                .filter(row -> database.change("DELETE FROM login_attempts WHERE state_hash = ?", state.value()) == 1)
                .flatMap(this::attempt);
    }

    @Override
    public long purge(Instant now) {
        return new Expired(database, TABLE).purge(now);
    }

    private Optional<LoginAttempt> attempt(Row row) {
        var state = new SecretHash(row.text("state_hash"));
        Optional<CodeVerifier> verifier =
                vault.open(row.bytes("sealed_verifier"), verifierOf(state), CodeVerifier::new);
        if (verifier.isEmpty()) {
            LOG.warn("{}: a sealed verifier does not open; that login has to begin again", TABLE);
        }
        return verifier.map(opened -> new LoginAttempt(
                state,
                new SecretHash(row.text("browser_hash")),
                opened,
                new ClientId(row.text("app")),
                next(row),
                row.instant("expires_at")));
    }

    private static @Nullable String transaction(AfterLogin next) {
        return switch (next) {
            case AfterLogin.ToAccount none -> null;
            case AfterLogin.ToAuthorization(var transaction) -> transaction.value();
        };
    }

    private static AfterLogin next(Row row) {
        return row.anyText("transaction_hash")
                .<AfterLogin>map(hash -> new AfterLogin.ToAuthorization(new SecretHash(hash)))
                .orElseGet(AfterLogin.ToAccount::new);
    }

    private static Cell verifierOf(SecretHash state) {
        return new Cell(TABLE, "sealed_verifier", state.value());
    }
}
