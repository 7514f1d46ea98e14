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
import java.util.List;

/** PostgreSQL is there, but answers nobody: the wire to it swallows everything, or all connections wait for a lock. */
public record DatabaseOutOfReach(Cluster cluster, Postgres postgres) implements Trial {

    private static final int ASKERS = 60;
    private static final Duration SWALLOWED = Duration.ofSeconds(8);
    private static final Duration LOCKED = Duration.ofSeconds(3);

    /** What was answered, and when. */
    private record Wait(Outcome outcome, Duration time) {}

    @Override
    public List<Goal> run() throws IOException, InterruptedException, SQLException {
        return List.of(swallowed(), afterwards(), exhausted(), alive());
    }

    /** I-3: no reset, no end, nothing at all, also for those who log in meanwhile. */
    private Goal swallowed() throws InterruptedException {
        cluster.wire().turn(Weather.BLACK_HOLE);
        Stopwatch watch = Stopwatch.start();
        List<Wait> waits =
                Crowd.of(ASKERS, each -> ask(cluster.replicas().get(each % 3).url()));
        Stopwatch.until(() -> watch.passed().compareTo(SWALLOWED) > 0);
        // The driver gives up an answer after five seconds; who then gets no new connection waits for one more.
        return Goal.within(
                "I-3 black hole before PostgreSQL: every request answered", Duration.ofMillis(6200), longest(waits));
    }

    private Goal afterwards() throws InterruptedException {
        cluster.wire().turn(Weather.CLEAR);
        return Goal.within("I-3 ready again after it", Duration.ofSeconds(10), Stopwatch.until(cluster::isReady));
    }

    /** I-5: ten connections wait for the lock; everybody else is turned away soon. */
    private Goal exhausted() throws SQLException, InterruptedException {
        URI replica = cluster.replicas().getFirst().url();
        try (Connection owner = postgres.connect(cluster.database());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE oauth_clients IN ACCESS EXCLUSIVE MODE");
            Thread releaser = Thread.startVirtualThread(() -> release(owner));
            List<Wait> waits = Crowd.of(ASKERS, each -> ask(replica));
            releaser.join();
            List<Wait> turnedAway =
                    waits.stream().filter(wait -> !wait.outcome().isAnswered()).toList();
            boolean politely = turnedAway.stream()
                    .allMatch(wait -> wait.outcome() instanceof Outcome.Refused(var status, var retryAfter, var text)
                            && status == 503
                            && retryAfter);
            Duration longest = longest(turnedAway);
            return Goal.holds(
                    "I-5 all connections busy: " + turnedAway.size() + " of " + ASKERS + " turned away",
                    "503 with Retry-After within 1.5 s",
                    (politely ? "" : "not all 503, ") + longest.toMillis() + " ms",
                    politely && !turnedAway.isEmpty() && longest.toMillis() <= 1500);
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
