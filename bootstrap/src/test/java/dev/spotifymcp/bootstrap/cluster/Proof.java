package dev.spotifymcp.bootstrap.cluster;

import dev.spotifymcp.bootstrap.cluster.trial.Beginnings;
import dev.spotifymcp.bootstrap.cluster.trial.DatabaseEnds;
import dev.spotifymcp.bootstrap.cluster.trial.DatabaseOutOfReach;
import dev.spotifymcp.bootstrap.cluster.trial.Departures;
import dev.spotifymcp.bootstrap.cluster.trial.EmbeddedKills;
import dev.spotifymcp.bootstrap.cluster.trial.Failover;
import dev.spotifymcp.bootstrap.cluster.trial.IsolationSoak;
import dev.spotifymcp.bootstrap.cluster.trial.KilledMigrations;
import dev.spotifymcp.bootstrap.cluster.trial.KilledRenewals;
import dev.spotifymcp.bootstrap.cluster.trial.Length;
import dev.spotifymcp.bootstrap.cluster.trial.PausedRenewals;
import dev.spotifymcp.bootstrap.cluster.trial.Revocations;
import dev.spotifymcp.bootstrap.cluster.trial.Rotation;
import dev.spotifymcp.bootstrap.cluster.trial.TokenRaces;
import dev.spotifymcp.bootstrap.cluster.trial.Trial;
import java.io.IOException;
import java.sql.SQLException;

/** The proofs, in the order in which they are made. */
enum Proof {
    ISOLATION,
    REVOCATION,
    RACES,
    RESTARTS,
    OUTAGE,
    FAILOVER,
    DEPARTURES,
    PAUSES,
    KILLS,
    ROTATION,
    BEGINNINGS,
    MIGRATIONS,
    EMBEDDED;

    Trial on(Ground ground, Length length) throws IOException, InterruptedException, SQLException {
        return switch (this) {
            case ISOLATION -> new IsolationSoak(ground.cluster(), length);
            case REVOCATION -> new Revocations(ground.cluster(), length);
            case RACES -> new TokenRaces(ground.cluster(), length);
            case RESTARTS -> new DatabaseEnds(ground.cluster(), ground.postgres(), length);
            case OUTAGE -> new DatabaseOutOfReach(ground.cluster(), ground.postgres());
            case FAILOVER -> new Failover(ground.launch(), length);
            case DEPARTURES -> new Departures(ground.cluster(), length);
            case PAUSES -> new PausedRenewals(ground.cluster(), length);
            // After these two the simulated Spotify stays stricter than the others expect.
            case KILLS -> new KilledRenewals(ground.cluster(), length);
            case ROTATION -> new Rotation(ground.cluster(), length);
            case BEGINNINGS -> new Beginnings(ground.launch(), ground.postgresAlone(), length);
            case MIGRATIONS -> new KilledMigrations(ground.launch(), ground.postgresAlone(), length);
            case EMBEDDED -> new EmbeddedKills(ground.launch(), length);
        };
    }
}
