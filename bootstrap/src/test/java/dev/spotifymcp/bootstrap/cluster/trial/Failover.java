package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.bootstrap.cluster.machine.Launch;
import dev.spotifymcp.bootstrap.cluster.machine.Postgres;
import dev.spotifymcp.bootstrap.cluster.machine.Postgres.End;
import dev.spotifymcp.bootstrap.cluster.machine.Replica;
import dev.spotifymcp.bootstrap.cluster.people.Outcome;
import dev.spotifymcp.bootstrap.cluster.people.Traffic;
import dev.spotifymcp.bootstrap.process.Workspace;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A primary is killed under load, and its synchronous standby made primary; the replicas know both by name, and nobody
 * tells them anything. Later the old one comes back, closed to writers, and is the first that they are told to try.
 */
public record Failover(Launch launch, Length length) implements Trial {

    private static final String DATABASE = "music";
    private static final int REPLICAS = 2;
    private static final int RUN_UP = 50;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Override
    public List<Goal> run() throws IOException, InterruptedException, SQLException {
        List<Goal> goals = new ArrayList<>();
        for (int round = 1; round <= length.of(1, 20); round++) {
            goals.addAll(once(round));
        }
        return goals;
    }

    private List<Goal> once(int round) throws IOException, InterruptedException, SQLException {
        try (Workspace workspace = Workspace.fresh();
                Postgres primary = Postgres.in(workspace.directory().resolve("primary"));
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            primary.create(DATABASE);
            try (Postgres standby = primary.withStandby(workspace.directory().resolve("standby"))) {
                Stopwatch.until(() -> isSynchronous(primary));
                return new Pair(round, primary, standby, Ledger.with(http)).watched(launch, workspace);
            }
        }
    }

    private static boolean isSynchronous(Postgres primary) {
        try {
            return primary.ask(DATABASE, "SELECT sync_state FROM pg_stat_replication")
                    .contains("sync");
        } catch (SQLException notYet) {
            return false;
        }
    }

    private record Pair(int round, Postgres primary, Postgres standby, Ledger ledger) {

        List<Goal> watched(Launch launch, Workspace workspace) throws IOException, InterruptedException, SQLException {
            List<Replica> replicas = new ArrayList<>();
            try {
                for (int each = 0; each < REPLICAS; each++) {
                    replicas.add(Replica.apart(launch, workspace, Postgres.url(primary, standby, DATABASE)));
                }
                for (Replica replica : replicas) {
                    replica.awaitReady();
                }
                List<Goal> goals = new ArrayList<>(failedOver(replicas));
                goals.add(cameBack(replicas));
                goals.add(Goal.kept(
                        subject(),
                        ledger.missing(replicas.getFirst().url()).size(),
                        ledger.acknowledged().size()));
                return goals;
            } finally {
                replicas.forEach(Replica::close);
            }
        }

        private List<Goal> failedOver(List<Replica> replicas) throws IOException, InterruptedException {
            Traffic traffic = Traffic.on(writers(replicas));
            Duration back;
            try (traffic) {
                writeOn();
                primary.end(End.KILLED);
                standby.promote();
                back = Stopwatch.until(() -> replicas.stream().allMatch(Replica::isReady));
                writeOn();
            }
            List<Traffic.Failure> rough = traffic.failures(outcome -> !DatabaseEnds.saysComeAgain(outcome));
            String example = rough.stream()
                    .findFirst()
                    .map(each -> "; first: " + each.outcome())
                    .orElse("");
            return List.of(
                    Goal.within(subject() + "ready again after the promotion", LIMIT, back),
                    Goal.none(
                            subject() + "answers",
                            "other than fine or 503 with Retry-After",
                            rough.size(),
                            traffic.requests() + example));
        }

        /** All connections end, so that everybody looks for a server anew. */
        private Goal cameBack(List<Replica> replicas) throws IOException, InterruptedException, SQLException {
            primary.configure("default_transaction_read_only = on");
            primary.configure("synchronous_standby_names = ''");
            primary.begin();
            int before = ledger.acknowledged().size();
            Traffic traffic = Traffic.on(writers(replicas));
            try (traffic) {
                standby.ask(DATABASE, """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE application_name = 'spotify-mcp'""");
                writeOn();
            }
            Stopwatch.until(() -> replicas.stream().allMatch(Replica::isReady));
            List<String> strays = primary.ask(DATABASE, "SELECT id FROM oauth_clients");
            strays.retainAll(ledger.acknowledged().stream().skip(before).toList());
            int written = ledger.acknowledged().size() - before;
            return Goal.holds(
                    subject() + "old primary comes back read-only",
                    "writes go on, at the new one",
                    written + " there, " + strays.size() + " at the old one",
                    written >= RUN_UP && strays.isEmpty());
        }

        private void writeOn() throws InterruptedException {
            int written = ledger.acknowledged().size();
            Stopwatch.until(() -> ledger.acknowledged().size() >= written + RUN_UP);
        }

        private List<Supplier<Outcome>> writers(List<Replica> replicas) {
            List<Supplier<Outcome>> writers = new ArrayList<>();
            for (Replica replica : replicas) {
                writers.add(() -> ledger.write(replica.url()));
                writers.add(() -> ledger.write(replica.url()));
            }
            return writers;
        }

        private String subject() {
            return "I-4 failover " + round + ": ";
        }
    }
}
