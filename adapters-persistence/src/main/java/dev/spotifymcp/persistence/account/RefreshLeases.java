package dev.spotifymcp.persistence.account;

import dev.spotifymcp.domain.account.RefreshLease;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.persistence.database.Database;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leases, in the rows of the connections they concern. */
record RefreshLeases(Database database) {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshLeases.class);

    /** By the clock of the database, since those of the replicas may differ. */
    private static final String TAKE = """
            UPDATE spotify_connections
            SET refresh_holder = ?, refresh_until = CURRENT_TIMESTAMP + INTERVAL '%d' SECOND
            WHERE user_id = ? AND version = ? AND authorized_at = ?
            """.formatted(RefreshLease.LONGEST.toSeconds());

    private static final String FREE = TAKE + "AND refresh_holder IS NULL";

    private static final String LEFT_BEHIND = TAKE + "AND refresh_until <= CURRENT_TIMESTAMP";

    private static final String RELEASE = """
            UPDATE spotify_connections
            SET refresh_holder = NULL, refresh_until = NULL
            WHERE user_id = ? AND refresh_holder = ?
            """;

    Optional<RefreshLease> take(SpotifyConnection current) {
        var lease = new RefreshLease(current.user(), UUID.randomUUID().toString());
        if (isMet(FREE, lease, current)) {
            return Optional.of(lease);
        }
        if (!isMet(LEFT_BEHIND, lease, current)) {
            return Optional.empty();
        }
        LOG.warn(
                "spotify_connections: a refresh for user {} was begun and nothing of it stored; its token is tried again",
                current.user().value());
        return Optional.of(lease);
    }

    void release(RefreshLease lease) {
        database.change(RELEASE, lease.user().value(), lease.holder());
    }

    private boolean isMet(String condition, RefreshLease wanted, SpotifyConnection current) {
        return database.change(
                        condition, wanted.holder(), wanted.user().value(), current.version(), current.authorizedAt())
                == 1;
    }
}
