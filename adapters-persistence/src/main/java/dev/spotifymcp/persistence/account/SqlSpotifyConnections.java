package dev.spotifymcp.persistence.account;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.RefreshLease;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnection.State;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Row;
import dev.spotifymcp.persistence.sealing.Cell;
import dev.spotifymcp.persistence.sealing.Vault;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections, one row per user, with sealed tokens. A row whose tokens do not open is as good as none: its user is
 * asked to connect again, which mends it, and nobody else notices.
 */
public record SqlSpotifyConnections(Database database, Vault vault) implements SpotifyConnections {

    private static final Logger LOG = LoggerFactory.getLogger(SqlSpotifyConnections.class);

    private static final String TABLE = "spotify_connections";

    private static final String SELECT = """
            SELECT app, sealed_token, token_expires_at, sealed_refresh_token, scopes, authorized_at, state, version
            FROM spotify_connections
            WHERE user_id = ?
            """;

    private static final String REPLACE = """
            UPDATE spotify_connections
            SET app = ?, sealed_token = ?, token_expires_at = ?, sealed_refresh_token = ?, scopes = ?,
                authorized_at = ?, state = ?, version = version + 1, refresh_holder = NULL, refresh_until = NULL
            WHERE user_id = ?
            """;

    private static final String INSERT = """
            INSERT INTO spotify_connections
              (app, sealed_token, token_expires_at, sealed_refresh_token, scopes,
               authorized_at, state, user_id, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
            ON CONFLICT DO NOTHING
            """;

    /**
     * The version alone would not do: it begins again when somebody disconnects and connects, and a slow refresh of the
     * old consent could then pass for a successor of the new one.
     */
    private static final String ADVANCE = """
            UPDATE spotify_connections
            SET sealed_token = ?, token_expires_at = ?, sealed_refresh_token = ?, scopes = ?, state = ?, version = ?,
                refresh_holder = NULL, refresh_until = NULL
            WHERE user_id = ? AND version = ? AND authorized_at = ?
            """;

    @Override
    public Optional<SpotifyConnection> find(UserId user) {
        return database.first(SELECT, user.value()).flatMap(row -> connection(user, row));
    }

    @Override
    public Optional<RefreshLease> lease(SpotifyConnection current) {
        return new RefreshLeases(database).take(current);
    }

    @Override
    public void release(RefreshLease lease) {
        new RefreshLeases(database).release(lease);
    }

    @Override
    public void connect(SpotifyConnection consent) {
        Object[] values = {
            consent.app().value(),
            vault.seal(consent.token(), tokenOf(consent.user())),
            consent.tokenExpiresAt(),
            vault.seal(consent.refreshToken(), refreshTokenOf(consent.user())),
            words(consent.scopes()),
            consent.authorizedAt(),
            word(consent.state()),
            consent.user().value()
        };
        if (database.change(REPLACE, values) == 0 && database.change(INSERT, values) == 0) {
            // Another first consent came between; the later one counts.
            database.change(REPLACE, values);
        }
    }

    @Override
    public Optional<SpotifyConnection> advance(SpotifyConnection successor) {
        long met = database.change(
                ADVANCE,
                vault.seal(successor.token(), tokenOf(successor.user())),
                successor.tokenExpiresAt(),
                vault.seal(successor.refreshToken(), refreshTokenOf(successor.user())),
                words(successor.scopes()),
                word(successor.state()),
                successor.version(),
                successor.user().value(),
                successor.version() - 1,
                successor.authorizedAt());
        return met == 1 ? Optional.of(successor) : find(successor.user());
    }

    @Override
    public void forget(UserId user) {
        database.change("DELETE FROM spotify_connections WHERE user_id = ?", user.value());
    }

    private Optional<SpotifyConnection> connection(UserId user, Row row) {
        Optional<SpotifyToken> token = vault.open(row.bytes("sealed_token"), tokenOf(user), SpotifyToken::new);
        Optional<RefreshToken> refreshToken =
                vault.open(row.bytes("sealed_refresh_token"), refreshTokenOf(user), RefreshToken::new);
        if (token.isEmpty() || refreshToken.isEmpty()) {
            LOG.warn("{}: the sealed tokens of user {} do not open; they have to connect again", TABLE, user.value());
            return Optional.empty();
        }
        return Optional.of(new SpotifyConnection(
                user,
                new ClientId(row.text("app")),
                token.get(),
                row.instant("token_expires_at"),
                refreshToken.get(),
                words(row.text("scopes")),
                row.instant("authorized_at"),
                state(row.text("state")),
                row.number("version")));
    }

    private static Cell tokenOf(UserId user) {
        return new Cell(TABLE, "sealed_token", user.value());
    }

    private static Cell refreshTokenOf(UserId user) {
        return new Cell(TABLE, "sealed_refresh_token", user.value());
    }

    private static String words(Set<String> scopes) {
        return scopes.stream().sorted().collect(joining(" "));
    }

    private static Set<String> words(String scopes) {
        return Stream.of(scopes.split(" ")).filter(scope -> !scope.isEmpty()).collect(toSet());
    }

    private static String word(State state) {
        return switch (state) {
            case CONNECTED -> "connected";
            case NEEDS_RECONNECTION -> "needs_reconnection";
        };
    }

    private static State state(String word) {
        return Stream.of(State.values())
                .filter(state -> word(state).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no state is called " + word));
    }
}
