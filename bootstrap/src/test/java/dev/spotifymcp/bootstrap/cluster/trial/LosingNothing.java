package dev.spotifymcp.bootstrap.cluster.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.machine.Launch;
import dev.spotifymcp.bootstrap.cluster.machine.Postgres;
import dev.spotifymcp.bootstrap.cluster.machine.Postgres.End;
import dev.spotifymcp.bootstrap.process.Workspace;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three replicas that began at once on an empty PostgreSQL: the shortest of what the cluster program proves at length. */
class LosingNothing {

    private static Workspace workspace;
    private static Postgres postgres;
    private static Cluster cluster;

    @BeforeAll
    static void begin() throws IOException, InterruptedException, SQLException {
        workspace = Workspace.fresh();
        postgres = Postgres.in(workspace.directory().resolve("postgres"));
        cluster = Cluster.start(Launch.ofClassPath(), workspace, postgres);
    }

    @AfterAll
    static void end() throws IOException {
        cluster.close();
        postgres.close();
        workspace.close();
    }

    @Test
    void a_key_that_is_revoked_on_one_replica_is_dead_on_the_others_within_a_second() {
        assertThat(new Revocations(cluster, Length.SHORT).ofKeys()).matches(Goal::met);
    }

    @Test
    void a_database_that_is_killed_under_load_loses_no_write_that_was_acknowledged() throws Exception {
        assertThat(new DatabaseEnds(cluster, postgres, Length.SHORT).ended(End.KILLED))
                .allMatch(Goal::met);
    }
}
