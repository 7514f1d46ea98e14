package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.machine.Launch;
import dev.spotifymcp.bootstrap.cluster.machine.Postgres;
import dev.spotifymcp.bootstrap.process.Workspace;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;

/** Three replicas begin at the same moment, on an empty database and without keys. */
public record Beginnings(Launch launch, Postgres postgres, Length length) implements Trial {

    static final String HISTORY =
            "SELECT version || ' ' || success FROM flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank";

    @Override
    public List<Goal> run() throws IOException, InterruptedException, SQLException {
        int down = 0;
        int twice = 0;
        int rounds = length.of(3, 50);
        for (int round = 0; round < rounds; round++) {
            try (Workspace workspace = Workspace.fresh();
                    Cluster cluster = Cluster.start(launch, workspace, postgres)) {
                down += cluster.isReady() ? 0 : 1;
                List<String> history = postgres.ask(cluster.database(), HISTORY);
                boolean once = history.size() == new HashSet<>(history).size()
                        && history.stream().allMatch(line -> line.endsWith(" true"));
                twice += once ? 0 : 1;
            }
        }
        return List.of(
                Goal.none("I-10 three replicas begin at once on nothing", "not all ready", down, rounds + " times"),
                Goal.none("I-10 migrations", "not done exactly once", twice, rounds + " times"));
    }
}
