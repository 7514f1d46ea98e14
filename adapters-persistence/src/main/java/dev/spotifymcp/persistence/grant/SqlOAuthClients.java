package dev.spotifymcp.persistence.grant;

import static java.util.stream.Collectors.joining;

import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.grant.ClientAuthentication;
import dev.spotifymcp.domain.grant.ClientName;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClient.Source;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.grant.RedirectUri;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Expired;
import dev.spotifymcp.persistence.database.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Clients, one row each. */
public record SqlOAuthClients(Database database) implements OAuthClients {

    private static final String TABLE = "oauth_clients";
    private static final String COLUMNS =
            "id, client_name, source, redirect_uris, auth_method, secret_hash, created_at, last_used_at, expires_at";

    private static final String RENEW = """
            UPDATE oauth_clients
            SET client_name = ?, redirect_uris = ?, expires_at = GREATEST(expires_at, ?)
            WHERE id = ?
            """;

    /** The bound on the end is for the index: clients that are used end later, and need not be read to be passed over. */
    private static final String LIMIT_UNUSED = """
            DELETE FROM oauth_clients
            WHERE id IN (
                SELECT id FROM oauth_clients
                WHERE expires_at <= ? AND last_used_at = created_at
                ORDER BY expires_at DESC
                OFFSET ? ROWS)
            """;

    @Override
    public void keep(OAuthClient client) {
        if (!renew(client) && !insert(client)) {
            // Another replica kept it first.
            renew(client);
        }
    }

    private boolean renew(OAuthClient client) {
        return database.change(
                        RENEW,
                        client.name().value(),
                        uris(client),
                        client.expiresAt(),
                        client.id().value())
                == 1;
    }

    private boolean insert(OAuthClient client) {
        return database.change(
                        "INSERT INTO oauth_clients (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        client.id().value(),
                        client.name().value(),
                        word(client.source()),
                        uris(client),
                        client.authentication().method(),
                        secret(client.authentication()),
                        client.createdAt(),
                        client.lastUsedAt(),
                        client.expiresAt())
                == 1;
    }

    @Override
    public Optional<OAuthClient> find(OAuthClientId id) {
        return database.first("SELECT " + COLUMNS + " FROM oauth_clients WHERE id = ?", id.value())
                .map(SqlOAuthClients::client);
    }

    @Override
    public void markUsed(OAuthClientId id, Instant now, Instant until) {
        database.change(
                "UPDATE oauth_clients SET last_used_at = ?, expires_at = GREATEST(expires_at, ?) WHERE id = ?",
                now,
                until,
                id.value());
    }

    @Override
    public void limitUnused(int most, Instant now) {
        database.change(LIMIT_UNUSED, now.plus(OAuthClient.UNUSED_LIFETIME), most);
    }

    @Override
    public long purge(Instant now) {
        return new Expired(database, TABLE).purge(now);
    }

    private static OAuthClient client(Row row) {
        return new OAuthClient(
                new OAuthClientId(row.text("id")),
                new ClientName(row.text("client_name")),
                source(row.text("source")),
                Stream.of(row.text("redirect_uris").split(" "))
                        .map(RedirectUri::new)
                        .toList(),
                authentication(row),
                row.instant("created_at"),
                row.instant("last_used_at"),
                row.instant("expires_at"));
    }

    /** No redirect URI holds a space. */
    private static String uris(OAuthClient client) {
        return client.redirectUris().stream().map(RedirectUri::value).collect(joining(" "));
    }

    private static String word(Source source) {
        return switch (source) {
            case REGISTERED -> "registered";
            case METADATA_DOCUMENT -> "metadata_document";
        };
    }

    private static Source source(String word) {
        return Arrays.stream(Source.values())
                .filter(source -> word(source).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no client comes from " + word));
    }

    private static @Nullable String secret(ClientAuthentication authentication) {
        return switch (authentication) {
            case ClientAuthentication.None none -> null;
            case ClientAuthentication.SecretInBody(var secret) -> secret.value();
            case ClientAuthentication.SecretInHeader(var secret) -> secret.value();
        };
    }

    private static ClientAuthentication authentication(Row row) {
        String method = row.text("auth_method");
        return row.anyText("secret_hash")
                .map(SecretHash::new)
                .map(secret -> withSecret(method, secret))
                .orElseGet(ClientAuthentication.None::new);
    }

    private static ClientAuthentication withSecret(String method, SecretHash secret) {
        return Stream.of(new ClientAuthentication.SecretInBody(secret), new ClientAuthentication.SecretInHeader(secret))
                .filter(way -> way.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no client proves itself by " + method));
    }
}
