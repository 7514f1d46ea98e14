package dev.spotifymcp.persistence.account;

import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.ApiKeyId;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.Expiry;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Row;
import dev.spotifymcp.persistence.database.Statements;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** API keys and connect tokens, one row each, without the secret. */
public record SqlApiKeys(Database database) implements ApiKeys {

    private static final String COLUMNS =
            "id, owner_id, kind, label, secret_hash, scopes, created_at, last_used_at, expires_at";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM api_keys";

    @Override
    public boolean add(ApiKey key) {
        // The owner's row is locked: two keys that are added at once would otherwise both count the same others.
        return database.inTransaction(statements ->
                isThere(statements, key.owner()) && hasRoom(statements, key.owner()) && insert(statements, key));
    }

    private static boolean isThere(Statements statements, UserId owner) {
        return statements
                .first("SELECT id FROM users WHERE id = ? FOR UPDATE", owner.value())
                .isPresent();
    }

    private static boolean hasRoom(Statements statements, UserId owner) {
        return statements
                .first("SELECT count(*) AS held FROM api_keys WHERE owner_id = ?", owner.value())
                .filter(row -> row.number("held") < MOST_PER_USER)
                .isPresent();
    }

    private static boolean insert(Statements statements, ApiKey key) {
        return statements.change(
                        "INSERT INTO api_keys (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        key.id().value(),
                        key.owner().value(),
                        key.kind().prefix(),
                        key.name(),
                        key.hash().value(),
                        Scope.text(key.scopes()),
                        key.createdAt(),
                        key.lastUsedAt(),
                        end(key.expiry()))
                == 1;
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return database.first(SELECT + " WHERE id = ?", id.value()).map(SqlApiKeys::key);
    }

    @Override
    public List<ApiKey> of(UserId owner) {
        return database.all(SELECT + " WHERE owner_id = ? ORDER BY created_at, id", owner.value()).stream()
                .map(SqlApiKeys::key)
                .toList();
    }

    @Override
    public void markUsed(ApiKeyId id, Instant now) {
        database.change("UPDATE api_keys SET last_used_at = ? WHERE id = ?", now, id.value());
    }

    @Override
    public void revoke(UserId owner, ApiKeyId id) {
        database.change("DELETE FROM api_keys WHERE id = ? AND owner_id = ?", id.value(), owner.value());
    }

    private static ApiKey key(Row row) {
        return new ApiKey(
                new ApiKeyId(row.text("id")),
                new UserId(row.text("owner_id")),
                kind(row.text("kind")),
                row.text("label"),
                new SecretHash(row.text("secret_hash")),
                Scope.in(row.text("scopes")),
                row.instant("created_at"),
                row.instant("last_used_at"),
                row.anyInstant("expires_at").map(Expiry::at).orElseGet(Expiry::never));
    }

    /** Kinds are stored by the word their keys begin with, which cannot change any more. */
    private static Kind kind(String prefix) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.prefix().equals(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of key is called " + prefix));
    }

    private static @Nullable Instant end(Expiry expiry) {
        return switch (expiry) {
            case Expiry.Never never -> null;
            case Expiry.At(var end) -> end;
        };
    }
}
