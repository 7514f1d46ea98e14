package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.machine.Postgres;
import dev.spotifymcp.bootstrap.cluster.machine.Postgres.End;
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

/** PostgreSQL ends under load, gently and not, and comes back; nobody restarts a replica. */
public record DatabaseEnds(Cluster cluster, Postgres postgres, Length length) implements Trial {

    private static final int RUN_UP = 50;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Override
    public List<Goal> run() throws IOException, InterruptedException {
        List<Goal> goals = new ArrayList<>();
        for (End end : End.values()) {
            goals.addAll(ended(end));
        }
        return goals;
    }

    List<Goal> ended(End end) throws IOException, InterruptedException {
        List<Person> people = Town.of(cluster).settle(cluster.replicas().size());
        int rounds = length.of(1, 20);
        int lost = 0;
        int acknowledged = 0;
        int requests = 0;
        Duration longest = Duration.ZERO;
        List<Traffic.Failure> rough = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Ledger ledger = Ledger.with(cluster.http());
            Traffic traffic = Traffic.on(lines(ledger, people));
            try (traffic) {
                Stopwatch.until(() -> ledger.acknowledged().size() >= RUN_UP);
                postgres.end(end);
                postgres.begin();
                Duration back = Stopwatch.until(() -> cluster.isReady() && allWrite(ledger));
                longest = Stopwatch.longer(longest, back);
                int written = ledger.acknowledged().size();
                Stopwatch.until(() -> ledger.acknowledged().size() >= written + RUN_UP);
            }
            rough.addAll(traffic.failures(outcome -> !saysComeAgain(outcome)));
            lost += ledger.missing(cluster.url()).size();
            acknowledged += ledger.acknowledged().size();
            requests += traffic.requests();
        }
        String subject = "I-1 PostgreSQL ended (" + end + ") " + rounds + "×: ";
        String example = rough.stream()
                .findFirst()
                .map(each -> "; first: " + each.outcome())
                .orElse("");
        return List.of(
                Goal.kept(subject, lost, acknowledged),
                Goal.within(subject + "ready and writing again after it takes connections", LIMIT, longest),
                Goal.none(
                        subject + "answers",
                        "other than fine or 503 with Retry-After",
                        rough.size(),
                        requests + example));
    }

    private boolean allWrite(Ledger ledger) {
        return cluster.replicas().stream()
                .allMatch(replica -> ledger.write(replica.url()).isAnswered());
    }

    /** Two that write and one that reads, for each replica. */
    private List<Supplier<Outcome>> lines(Ledger ledger, List<Person> people) {
        List<Supplier<Outcome>> lines = new ArrayList<>();
        for (int each = 0; each < people.size(); each++) {
            Replica replica = cluster.replicas().get(each);
            var caller = Caller.of(cluster.http(), replica.url(), people.get(each), Generation.STATELESS);
            var id = new AtomicInteger();
            lines.add(() -> ledger.write(replica.url()));
            lines.add(() -> ledger.write(replica.url()));
            lines.add(() -> caller.playlists(id.incrementAndGet()));
        }
        return lines;
    }

    static boolean saysComeAgain(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var status, var retryAfter, var text)
                // Where the answer had begun as a stream, its last event says what the status no longer can.
                && ((status == 503 && retryAfter) || text.contains("try again in 5 seconds"));
    }
}
