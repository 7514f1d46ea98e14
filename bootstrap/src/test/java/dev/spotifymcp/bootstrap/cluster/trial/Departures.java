package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.machine.Replica;
import dev.spotifymcp.bootstrap.cluster.people.Caller;
import dev.spotifymcp.bootstrap.cluster.people.Caller.Generation;
import dev.spotifymcp.bootstrap.cluster.people.Outcome;
import dev.spotifymcp.bootstrap.cluster.people.Person;
import dev.spotifymcp.bootstrap.cluster.people.Town;
import dev.spotifymcp.bootstrap.cluster.people.Traffic;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Replicas go, asked to or not, while people call through the balancer. */
public record Departures(Cluster cluster, Length length) implements Trial {

    private static final int LINES = 12;
    private static final Duration MOMENT = Duration.ofMillis(800);

    @Override
    public List<Goal> run() throws IOException, InterruptedException {
        List<Person> people = Town.of(cluster).settle(LINES);
        List<Goal> goals = new ArrayList<>();
        goals.addAll(asked(people));
        goals.add(inTurn(people));
        goals.addAll(killed(people));
        return goals;
    }

    /** J-1 */
    private List<Goal> asked(List<Person> people) throws IOException, InterruptedException {
        int unclean = 0;
        Duration longest = Duration.ZERO;
        int rounds = length.of(3, 50);
        Traffic traffic = Traffic.on(lines(people));
        try (traffic) {
            for (int round = 0; round < rounds; round++) {
                Replica replica = cluster.replicas().get(round % 3);
                Stopwatch.let(MOMENT);
                Stopwatch watch = Stopwatch.start();
                replica.process().terminate();
                unclean += replica.process().exitCode() == 0 ? 0 : 1;
                longest = Stopwatch.longer(longest, watch.passed());
                replica.restart();
            }
            Stopwatch.until(cluster::isReady);
            Stopwatch.let(MOMENT);
        }
        return List.of(
                failed("J-1 SIGTERM under load", traffic),
                Goal.none("J-1 ends", "with another code than 0", unclean, Integer.toString(rounds)),
                Goal.within("J-1 time to end", Duration.ofSeconds(20), longest));
    }

    /** J-2: each waits for the one before it to be back. */
    private Goal inTurn(List<Person> people) throws IOException, InterruptedException {
        Traffic traffic = Traffic.on(lines(people));
        try (traffic) {
            for (int round = 0; round < length.of(1, 10); round++) {
                for (Replica replica : cluster.replicas()) {
                    replica.process().terminate();
                    replica.process().exitCode();
                    replica.restart();
                    Stopwatch.until(cluster::isReady);
                    Stopwatch.let(MOMENT);
                }
            }
        }
        return failed("J-2 all three restarted in turn", traffic);
    }

    /** J-3 */
    private List<Goal> killed(List<Person> people) throws IOException, InterruptedException {
        int most = 0;
        Duration longest = Duration.ZERO;
        for (int round = 0; round < length.of(2, 30); round++) {
            Replica replica = cluster.replicas().get(round % 3);
            Traffic traffic = Traffic.on(lines(people));
            Stopwatch watch;
            try (traffic) {
                Stopwatch.let(MOMENT);
                watch = Stopwatch.start();
                replica.process().kill();
                Stopwatch.let(MOMENT.multipliedBy(2));
                replica.restart();
                Stopwatch.until(cluster::isReady);
            }
            most = Math.max(most, traffic.failures().size());
            for (Traffic.Failure failure : traffic.failures()) {
                longest = Stopwatch.longer(longest, watch.passedAt(failure.ended()));
            }
        }
        return List.of(
                Goal.holds(
                        "J-3 kill -9 of a replica under load: failed",
                        "≤ " + LINES + ", those in flight",
                        most + " at most",
                        most <= LINES),
                Goal.within("J-3 last failure", Duration.ofSeconds(3), longest));
    }

    private List<Supplier<Outcome>> lines(List<Person> people) {
        return IntStream.range(0, people.size())
                .<Supplier<Outcome>>mapToObj(each -> {
                    Generation generation = each % 2 == 0 ? Generation.SESSIONS : Generation.STATELESS;
                    var caller = Caller.of(cluster.http(), cluster.url(), people.get(each), generation);
                    var id = new AtomicInteger();
                    return () -> caller.playlists(id.incrementAndGet());
                })
                .toList();
    }

    private static Goal failed(String subject, Traffic traffic) {
        String example = traffic.example().isEmpty() ? "" : "; first: " + traffic.example();
        return Goal.none(subject, "failed", traffic.failures().size(), traffic.requests() + " requests" + example);
    }
}
