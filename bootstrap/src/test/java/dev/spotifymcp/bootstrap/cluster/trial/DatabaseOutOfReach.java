package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.machine.Postgres;
import dev.spotifymcp.bootstrap.cluster.machine.Replica;
import dev.spotifymcp.bootstrap.cluster.machine.Weather;
import dev.spotifymcp.bootstrap.cluster.people.Outcome;
import dev.spotifymcp.bootstrap.cluster.people.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** PostgreSQL is there, but answers nobody: the wire to it swallows everything, or all connections wait for a lock. */
public record DatabaseOutOfReach(Cluster cluster, Postgres postgres) implements Trial {

    private static final int ASKERS = 60;
    private static final Duration SWALLOWED = Duration.ofSeconds(8);
    private static final Duration LOCKED = Duration.ofSeconds(6);

    /** A second for a connection, two for the lock, and something for ourselves. */
    private static final Duration AT_A_LOCK = Duration.ofMillis(3500);

    private static final int CONNECTIONS = 10;

    private static final String WAITING =
            "SELECT pid FROM pg_stat_activity" + " WHERE datname = current_database() AND wait_event_type = 'Lock'";

    /** What was answered, and when. */
    private record Wait(Outcome outcome, Duration time) {}

    /** What a replica said of its readiness. */
    private record Say(int status, Duration time) {}

    @Override
    public List<Goal> run() throws IOException, InterruptedException, SQLException {
        List<Goal> goals = new ArrayList<>(swallowed());
        goals.add(afterwards());
        goals.addAll(locked());
        goals.add(alive());
        return goals;
    }

    /** I-3: no reset, no end, nothing at all, also for those who log in meanwhile. */
    private List<Goal> swallowed() throws InterruptedException {
        cluster.wire().turn(Weather.BLACK_HOLE);
        Stopwatch watch = Stopwatch.start();
        var says = new ConcurrentLinkedQueue<Say>();
        Thread asking = keepAsking(says, cluster.replicas());
        List<Wait> waits =
                Crowd.of(ASKERS, each -> ask(cluster.replicas().get(each % 3).url()));
        Stopwatch.until(() -> watch.passed().compareTo(SWALLOWED) > 0);
        asking.interrupt();
        asking.join();
        // The driver gives up an answer after five seconds; who then gets no new connection waits for one more.
        return List.of(
                Goal.within(
                        "I-3 black hole before PostgreSQL: every request answered",
                        Duration.ofMillis(6200),
                        longest(waits)),
                truthful("I-3 readiness meanwhile", 503, List.copyOf(says)));
    }

    private Goal afterwards() throws InterruptedException {
        cluster.wire().turn(Weather.CLEAR);
        return Goal.within("I-3 ready again after it", Duration.ofSeconds(10), Stopwatch.until(cluster::isReady));
    }

    /** I-8, and so I-5: ten connections wait for the lock, in vain; everybody else is turned away soon. */
    private List<Goal> locked() throws SQLException, InterruptedException {
        Replica replica = cluster.replicas().getFirst();
        try (Connection owner = postgres.connect(cluster.database());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE oauth_clients IN ACCESS EXCLUSIVE MODE");
            Thread releaser = Thread.startVirtualThread(() -> release(owner));
            var says = new ConcurrentLinkedQueue<Say>();
            Thread asking = keepAsking(says, List.of(replica));
            List<Wait> waits = Crowd.of(ASKERS, each -> ask(replica.url()));
            asking.interrupt();
            asking.join();
            List<String> stuck = postgres.ask(cluster.database(), WAITING);
            releaser.join();
            return List.of(
                    turnedAway(waits),
                    Goal.within("I-8 a table locked: every request answered", AT_A_LOCK, longest(waits)),
                    Goal.none(
                            "I-8 the same", "processes left waiting in PostgreSQL", stuck.size(), ASKERS + " requests"),
                    truthful("I-5 readiness meanwhile", 200, List.copyOf(says)));
        }
    }

    private static Goal turnedAway(List<Wait> waits) {
        long politely = waits.stream()
                .filter(wait -> wait.outcome() instanceof Outcome.Refused(var status, var retryAfter, var text)
                        && status == 503
                        && retryAfter)
                .count();
        long soon =
                waits.stream().filter(wait -> wait.time().toMillis() <= 1500).count();
        return Goal.holds(
                "I-5 all connections busy: " + ASKERS + " ask",
                "503 with Retry-After; for who finds no connection, within 1.5 s",
                politely + ", of them " + soon + " within 1.5 s",
                politely == ASKERS && soon >= ASKERS - CONNECTIONS);
    }

    private static Goal truthful(String subject, int status, List<Say> says) {
        Duration longest = says.stream().map(Say::time).max(Duration::compareTo).orElse(Duration.ZERO);
        long wrong = says.stream().filter(say -> say.status() != status).count();
        return Goal.holds(
                subject,
                status + " within 1 s",
                wrong + " of " + says.size() + " otherwise; " + longest.toMillis() + " ms at most",
                wrong == 0 && !says.isEmpty() && longest.toMillis() <= 1000);
    }

    /** Until it is interrupted. */
    private Thread keepAsking(Collection<Say> says, List<Replica> replicas) {
        return Thread.startVirtualThread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                for (Replica replica : replicas) {
                    isReady(replica).ifPresent(says::add);
                }
            }
        });
    }

    private Optional<Say> isReady(Replica replica) {
        Stopwatch watch = Stopwatch.start();
        var request = HttpRequest.newBuilder(replica.url().resolve("/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            int status = cluster.http().send(request, BodyHandlers.discarding()).statusCode();
            return Optional.of(new Say(status, watch.passed()));
        } catch (IOException none) {
            return Optional.of(new Say(0, watch.passed()));
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void release(Connection owner) {
        try {
            Stopwatch.let(LOCKED);
            owner.rollback();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Goal alive() throws IOException, InterruptedException {
        cluster.wire().turn(Weather.BLACK_HOLE);
        Stopwatch watch = Stopwatch.start();
        for (Replica replica : cluster.replicas()) {
            var request = HttpRequest.newBuilder(replica.url().resolve("/health/live"))
                    .build();
            cluster.http().send(request, BodyHandlers.discarding());
        }
        Duration passed = watch.passed();
        cluster.wire().turn(Weather.CLEAR);
        Stopwatch.until(cluster::isReady);
        return Goal.within("I-2 all three still say they are alive", Duration.ofSeconds(1), passed);
    }

    private Wait ask(URI replica) {
        Stopwatch watch = Stopwatch.start();
        return new Wait(Program.register(cluster.http(), replica), watch.passed());
    }

    private static Duration longest(List<Wait> waits) {
        return waits.stream().map(Wait::time).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
