package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.bootstrap.cluster.machine.FaultProxy;
import dev.spotifymcp.bootstrap.cluster.machine.Launch;
import dev.spotifymcp.bootstrap.cluster.machine.Postgres;
import dev.spotifymcp.bootstrap.cluster.machine.Weather;
import dev.spotifymcp.bootstrap.process.Child;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A migration is killed, each time a little further on; the next one has to bring it to its end. */
public record KilledMigrations(Launch launch, Postgres postgres, Length length) implements Trial {

    private static final Duration SLOWLY = Duration.ofMillis(3);

    @Override
    public List<Goal> run() throws IOException, InterruptedException, SQLException {
        int rounds = length.of(3, 100);
        int unfinished = 0;
        int halves = 0;
        try (FaultProxy wire = FaultProxy.to(postgres.port())) {
            wire.turn(Weather.late(SLOWLY));
            String whole = postgres.emptyDatabase();
            long before = wire.sent();
            migrate(Postgres.url(wire.port(), whole));
            long bytes = wire.sent() - before;
            List<String> history = postgres.ask(whole, Beginnings.HISTORY);
            for (int round = 0; round < rounds; round++) {
                String database = postgres.emptyDatabase();
                kill(wire, database, bytes * (round + 1) / (rounds + 1));
                halves += tables(database) > 0 && !tables(database, whole) ? 1 : 0;
                int code = migrate(Postgres.url(postgres.port(), database));
                boolean finished = code == 0
                        && postgres.ask(database, Beginnings.HISTORY).equals(history)
                        && tables(database, whole);
                unfinished += finished ? 0 : 1;
            }
        }
        return List.of(Goal.none(
                "I-11 kill -9 during a migration, then another",
                "not brought to its end",
                unfinished,
                rounds + ", of which " + halves + " left a part behind"));
    }

    /** Its exit code. */
    private int migrate(String url) throws IOException, InterruptedException {
        try (Child migration = launch.migrate(url)) {
            return migration.exitCode();
        }
    }

    private void kill(FaultProxy wire, String database, long after) throws IOException, InterruptedException {
        long before = wire.sent();
        try (Child migration = launch.migrate(Postgres.url(wire.port(), database))) {
            Stopwatch.until(() -> wire.sent() - before >= after);
            migration.kill();
        }
    }

    private long tables(String database) throws SQLException {
        return columns(database).size();
    }

    private boolean tables(String one, String other) throws SQLException {
        return columns(one).equals(columns(other));
    }

    private List<String> columns(String database) throws SQLException {
        return postgres.ask(
                database,
                "SELECT table_name || '.' || column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'public' ORDER BY 1");
    }
}
