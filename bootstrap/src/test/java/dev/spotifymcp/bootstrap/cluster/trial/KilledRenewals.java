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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A replica is killed at the worst moment of a renewal: Spotify has carried it out, and nobody has heard of it. Where
 * refresh tokens last, nobody is lost. Where each serves once, its owner has to connect again, and nobody else. The last
 * but one trial of its cluster, since the simulated Spotify stays that strict.
 */
public record KilledRenewals(Cluster cluster, Length length) implements Trial {

    private static final Duration SPOTIFY_TAKES = Duration.ofSeconds(3);

    /** The lease of whoever was killed, and a moment. */
    private static final Duration HELD_UP = Duration.ofSeconds(12);

    /** What the kills came to. */
    private record Toll(Duration longest, int answered, int askedToReconnect, int bystandersLost) {}

    @Override
    public List<Goal> run() throws IOException, InterruptedException {
        int kills = length.of(2, 50);
        List<Goal> goals = new ArrayList<>();
        Toll lasting = toll(kills);
        goals.add(Goal.within("G-14 tokens that last: the others go on after", HELD_UP, lasting.longest()));
        goals.add(all("G-15 tokens that last", "everybody served", lasting.answered(), kills));
        cluster.spotify().tokens().rotate();
        Toll single = toll(kills);
        goals.add(Goal.within("G-14 tokens that serve once: the others go on after", HELD_UP, single.longest()));
        goals.add(all("G-15 tokens that serve once", "owner asked to connect again", single.askedToReconnect(), kills));
        goals.add(Goal.none(
                "G-15 everybody else",
                "lost",
                lasting.bystandersLost() + single.bystandersLost(),
                2 * kills + " kills"));
        return goals;
    }

    private static Goal all(String subject, String wanted, int count, int kills) {
        String found = String.join(" of ", Integer.toString(count), Integer.toString(kills));
        return Goal.holds(subject, wanted, found, count == kills);
    }

    private Toll toll(int kills) throws IOException, InterruptedException {
        List<Person> people = Town.of(cluster).settle(kills + 1);
        Person bystander = people.getLast();
        var longest = Duration.ZERO;
        int answered = 0;
        int reconnecting = 0;
        int lost = 0;
        for (int kill = 0; kill < kills; kill++) {
            Person person = people.get(kill);
            Replica holder = cluster.replicas().get(kill % cluster.replicas().size());
            Replica other =
                    cluster.replicas().get((kill + 1) % cluster.replicas().size());
            killWhileRenewing(holder, person);
            longest = Stopwatch.longer(longest, Stopwatch.until(() -> isSettled(call(other, person))));
            Outcome outcome = call(other, person);
            answered += outcome.isAnswered() ? 1 : 0;
            reconnecting += outcome.hasToReconnect() ? 1 : 0;
            lost += call(other, bystander).isAnswered() ? 0 : 1;
            holder.restart();
        }
        return new Toll(longest, answered, reconnecting, lost);
    }

    private void killWhileRenewing(Replica holder, Person person) throws InterruptedException {
        cluster.spotify().tokens().expireAll();
        cluster.spotify().log().clear();
        cluster.spotify().faults().next(1, "/api/token", new Fault.Late(SPOTIFY_TAKES));
        Thread caller = Thread.startVirtualThread(() -> call(holder, person));
        Stopwatch.until(() -> cluster.spotify().log().count("POST", "/api/token") > 0);
        holder.process().kill();
        caller.join();
    }

    private static boolean isSettled(Outcome outcome) {
        return outcome.isAnswered() || outcome.hasToReconnect();
    }

    private Outcome call(Replica replica, Person person) {
        return Caller.of(cluster.http(), replica.url(), person, Generation.STATELESS)
                .playlists(1);
    }
}
