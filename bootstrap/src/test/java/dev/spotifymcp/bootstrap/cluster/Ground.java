package dev.spotifymcp.bootstrap.cluster;

import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.machine.Launch;
import dev.spotifymcp.bootstrap.cluster.machine.Postgres;
import dev.spotifymcp.bootstrap.process.Workspace;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What proofs stand on: one PostgreSQL, and one cluster as long as nobody asks for another. */
final class Ground implements AutoCloseable {

    private final Launch launch;
    private final Workspace workspace;
    private final Postgres postgres;
    private @Nullable Cluster cluster;

    private Ground(Launch launch, Workspace workspace, Postgres postgres) {
        this.launch = launch;
        this.workspace = workspace;
        this.postgres = postgres;
    }

    static Ground prepared(Launch launch) throws IOException, InterruptedException {
        Workspace workspace = Workspace.fresh();
        return new Ground(launch, workspace, Postgres.in(workspace.directory().resolve("postgres")));
    }

    Launch launch() {
        return launch;
    }

    Postgres postgres() {
        return postgres;
    }

    /** Started when it is first asked for. */
    Cluster cluster() throws IOException, InterruptedException, SQLException {
        if (cluster == null) {
            cluster = Cluster.start(launch, workspace, postgres);
        }
        return cluster;
    }

    /** Without the cluster: who uses the database now needs its processors. */
    Postgres postgresAlone() {
        clear();
        return postgres;
    }

    /** Whoever asks for a cluster next gets another. */
    void clear() {
        if (cluster != null) {
            cluster.close();
            cluster = null;
        }
    }

    @Override
    public void close() throws IOException {
        clear();
        postgres.close();
        workspace.close();
    }
}
