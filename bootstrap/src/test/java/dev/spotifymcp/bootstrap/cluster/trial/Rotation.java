package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.people.Caller;
import dev.spotifymcp.bootstrap.cluster.people.Caller.Generation;
import dev.spotifymcp.bootstrap.cluster.people.Outcome;
import dev.spotifymcp.bootstrap.cluster.people.Person;
import dev.spotifymcp.bootstrap.cluster.people.Town;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Spotify takes each refresh token once. All access tokens run out, and everybody calls through all three replicas at
 * the same moment: whichever renews, the others must not, or the person is lost. The last trial of its cluster, since the
 * simulated Spotify stays that strict.
 */
public record Rotation(Cluster cluster, Length length) implements Trial {

    private static final int AT_ONCE = 32;

    @Override
    public List<Goal> run() {
        cluster.spotify().tokens().live(Duration.ofHours(1));
        cluster.spotify().tokens().rotate();
        List<Person> people = Town.of(cluster).settle(length.of(30, 1_000));
        int cycles = length.of(8, 100);
        int refreshes = 0;
        int failed = 0;
        for (int cycle = 1; cycle <= cycles; cycle++) {
            cluster.spotify().tokens().expireAll();
            cluster.spotify().log().clear();
            failed += (int) everybodyCalls(people, cycle).stream()
                    .filter(outcome -> !outcome.isAnswered())
                    .count();
            refreshes += cluster.spotify().log().count("POST", "/api/token");
        }
        int lost = (int) everybodyCalls(people, 1).stream()
                        .filter(outcome -> !outcome.isAnswered())
                        .count()
                / cluster.replicas().size();
        int due = people.size() * cycles;
        return List.of(
                Goal.none(
                        "G-13 strict rotation, " + cycles + " cycles at three replicas",
                        "people lost",
                        lost,
                        Integer.toString(people.size())),
                Goal.none("G-13 calls", "failed", failed, Integer.toString(3 * due)),
                Goal.holds("G-13 refreshes", "one each: " + due, Integer.toString(refreshes), refreshes == due));
    }

    private List<Outcome> everybodyCalls(List<Person> people, int id) {
        var turnstile = new Semaphore(AT_ONCE);
        return Crowd.of(people.size(), each -> {
                    turnstile.acquireUninterruptibly();
                    try {
                        return Crowd.of(cluster.replicas().size(), replica -> call(people.get(each), replica, id));
                    } finally {
                        turnstile.release();
                    }
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private Outcome call(Person person, int replica, int id) {
        return Caller.of(cluster.http(), cluster.replicas().get(replica).url(), person, Generation.STATELESS)
                .playlists(id);
    }
}
