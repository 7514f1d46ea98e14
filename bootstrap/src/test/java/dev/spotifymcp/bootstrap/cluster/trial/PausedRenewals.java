package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.machine.Replica;
import dev.spotifymcp.bootstrap.cluster.people.Caller;
import dev.spotifymcp.bootstrap.cluster.people.Caller.Generation;
import dev.spotifymcp.bootstrap.cluster.people.Outcome;
import dev.spotifymcp.bootstrap.cluster.people.Person;
import dev.spotifymcp.bootstrap.cluster.people.Town;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Two replicas are stopped while they renew, as a machine is that is moved or swaps, and go on when their leases are long
 * over. For one of them Spotify answers while it sleeps; for the other, it is asked only when somebody else has been
 * served. Whoever wakes must not write over what came of that.
 */
public record PausedRenewals(Cluster cluster, Length length) implements Trial {

    private static final Duration WHILE_ASLEEP = Duration.ofMillis(500);
    private static final Duration AFTER_THE_OTHERS = Duration.ofSeconds(13);

    /** The leases of whoever sleeps, and a moment. */
    private static final Duration HELD_UP = Duration.ofSeconds(12);

    /** Everything about connections that a replica could change, row by row. */
    private static final String CONNECTIONS = """
            SELECT concat_ws(' ', user_id, version, state, refresh_holder, md5(sealed_token), md5(sealed_refresh_token))
            FROM spotify_connections ORDER BY user_id""";

    /** Somebody whose replica falls asleep in the middle of a renewal. */
    private record Sleeper(Replica replica, Thread caller) {}

    /** What the pauses came to, summed up; of sleepers that Spotify answered in time, and of others. */
    private record Toll(
            Duration longest, int served, int askedToReconnect, int servedLate, int bystandersLost, int written) {

        Toll plus(Toll more) {
            return new Toll(
                    Stopwatch.longer(longest, more.longest),
                    served + more.served,
                    askedToReconnect + more.askedToReconnect,
                    servedLate + more.servedLate,
                    bystandersLost + more.bystandersLost,
                    written + more.written);
        }
    }

    @Override
    public List<Goal> run() throws IOException, InterruptedException, SQLException {
        int pauses = length.of(1, 25);
        cluster.spotify().tokens().live(Duration.ofHours(1));
        Toll lasting = toll(pauses);
        cluster.spotify().tokens().rotate();
        Toll single = toll(pauses);
        cluster.spotify().tokens().last();
        return List.of(
                Goal.within(
                        "J-9 two replicas asleep: the third goes on after",
                        HELD_UP,
                        Stopwatch.longer(lasting.longest(), single.longest())),
                all(
                        "J-9 tokens that last",
                        "both owners served by all",
                        lasting.served() + lasting.servedLate(),
                        2 * pauses),
                all(
                        "J-9 tokens that serve once, spent asleep",
                        "asked to connect again",
                        single.askedToReconnect(),
                        pauses),
                all("J-9 tokens that serve once, spent by the third", "served by all", single.servedLate(), pauses),
                Goal.none(
                        "J-9 rows of connections",
                        "written by who woke",
                        lasting.written() + single.written(),
                        4 * pauses + " that woke"),
                Goal.none(
                        "J-9 everybody else",
                        "lost",
                        lasting.bystandersLost() + single.bystandersLost(),
                        2 * pauses + " times"));
    }

    private static Goal all(String subject, String wanted, int count, int pauses) {
        return Goal.holds(subject, wanted, count + " of " + pauses, count == pauses);
    }

    private Toll toll(int pauses) throws IOException, InterruptedException, SQLException {
        var toll = new Toll(Duration.ZERO, 0, 0, 0, 0, 0);
        for (int pause = 0; pause < pauses; pause++) {
            toll = toll.plus(afterOnePause());
        }
        return toll;
    }

    private Toll afterOnePause() throws IOException, InterruptedException, SQLException {
        List<Person> people = Town.of(cluster).settle(3);
        Replica awake = cluster.replicas().getLast();
        List<Sleeper> sleepers = new ArrayList<>();
        cluster.spotify().tokens().expireAll();
        cluster.spotify().log().clear();
        try {
            sleepers.add(asleep(0, people.get(0), WHILE_ASLEEP));
            sleepers.add(asleep(1, people.get(1), AFTER_THE_OTHERS));
            Duration passed = Stopwatch.until(
                    () -> isSettled(call(awake, people.get(0))) && isSettled(call(awake, people.get(1))));
            boolean bystander = call(awake, people.get(2)).isAnswered();
            List<String> before = connections();
            wake(sleepers);
            Outcome first = everywhere(people.get(0));
            return new Toll(
                    passed,
                    first.isAnswered() ? 1 : 0,
                    first.hasToReconnect() ? 1 : 0,
                    everywhere(people.get(1)).isAnswered() ? 1 : 0,
                    bystander && everywhere(people.get(2)).isAnswered() ? 0 : 1,
                    connections().equals(before) ? 0 : 1);
        } finally {
            wake(sleepers);
            Stopwatch.until(cluster::isReady);
        }
    }

    /** Stops the replica when its request to renew has reached Spotify, which takes its time before it does anything. */
    private Sleeper asleep(int number, Person person, Duration spotifyTakes) throws IOException, InterruptedException {
        Replica replica = cluster.replicas().get(number);
        cluster.spotify().faults().next(1, "/api/token", new Fault.Late(spotifyTakes));
        Thread caller = Thread.startVirtualThread(() -> call(replica, person));
        Stopwatch.until(() -> cluster.spotify().log().count("POST", "/api/token") > number);
        replica.process().pause();
        return new Sleeper(replica, caller);
    }

    /** Returns when what they were doing has come to an end. */
    private static void wake(List<Sleeper> sleepers) throws IOException, InterruptedException {
        for (Sleeper sleeper : sleepers) {
            sleeper.replica().process().resume();
        }
        for (Sleeper sleeper : sleepers) {
            sleeper.caller().join();
        }
    }

    /** What all replicas say alike; of different answers, one that is no answer. */
    private Outcome everywhere(Person person) {
        List<Outcome> outcomes = cluster.replicas().stream()
                .map(replica -> call(replica, person))
                .toList();
        return outcomes.stream()
                .filter(outcome -> !outcome.isAnswered())
                .findFirst()
                .orElseGet(outcomes::getFirst);
    }

    private List<String> connections() throws SQLException {
        return cluster.postgres().ask(cluster.database(), CONNECTIONS);
    }

    private static boolean isSettled(Outcome outcome) {
        return outcome.isAnswered() || outcome.hasToReconnect();
    }

    private Outcome call(Replica replica, Person person) {
        return Caller.of(cluster.http(), replica.url(), person, Generation.STATELESS)
                .playlists(1);
    }
}
