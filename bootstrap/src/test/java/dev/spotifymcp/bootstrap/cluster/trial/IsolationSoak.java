package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.people.Caller;
import dev.spotifymcp.bootstrap.cluster.people.Caller.Generation;
import dev.spotifymcp.bootstrap.cluster.people.Outcome;
import dev.spotifymcp.bootstrap.cluster.people.Person;
import dev.spotifymcp.bootstrap.cluster.people.Program;
import dev.spotifymcp.bootstrap.cluster.people.Town;
import dev.spotifymcp.domain.account.SpotifyConnection;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Everybody's calls go everywhere, under the same JSON-RPC ids, by both generations of the protocol, with keys and with
 * tokens, while Spotify's tokens run out every few seconds, keys are revoked, and a replica dies and comes back. Two
 * witnesses: the answers, and the simulated Spotify, which knows whose token came with whose words.
 */
public record IsolationSoak(Cluster cluster, Length length) implements Trial {

    private static final int AT_ONCE = 24;
    private static final int WITH_TOKENS_ONE_IN = 10;

    @Override
    public List<Goal> run() throws InterruptedException {
        // Tokens are renewed five minutes ahead of their end, so these are due three seconds after they were given.
        cluster.spotify().tokens().live(SpotifyConnection.RENEW_AHEAD.plusSeconds(3));
        var turnstile = new Semaphore(AT_ONCE);
        List<Person> people = people(turnstile);
        var witness = new Witness();
        cluster.spotify().log().tell(witness);

        var storm = new Storm(cluster.replicas().get(1));
        var findings = new Findings(storm);
        Collection<Person> revoked = new ConcurrentLinkedQueue<>();
        Thread killer = Thread.startVirtualThread(
                () -> storm.breakOut(() -> findings.calls() >= people.size() * Life.CALLS / 3));
        List<Person> atTheEnd = each(people, person -> new Life(cluster, person, turnstile, revoked).live(findings));
        killer.join();
        return List.of(
                findings.leaks(),
                witness.sawNobodyElses(),
                findings.failures(),
                lost(atTheEnd, turnstile),
                stillGood(List.copyOf(revoked), turnstile));
    }

    private List<Person> people(Semaphore turnstile) {
        List<Person> settled = Town.of(cluster).settle(length.of(300, 10_000));
        var program = Program.registeredAt(cluster);
        return each(
                settled,
                person -> person.number() % WITH_TOKENS_ONE_IN == 0
                        ? inTurn(turnstile, person, holder -> withToken(program, holder))
                        : person);
    }

    private static Person withToken(Program program, Person person) {
        return person.with(program.granted(person).path("access_token").asString());
    }

    private Goal lost(List<Person> people, Semaphore turnstile) {
        long lost = each(people, person -> inTurn(turnstile, person, this::own)).stream()
                .filter(outcome -> !outcome)
                .count();
        return Goal.none("E-11 people", "lost", (int) lost, Integer.toString(people.size()));
    }

    private boolean own(Person person) {
        return callOf(person) instanceof Outcome.Answered answered && Findings.isOwn(answered, person);
    }

    private Goal stillGood(List<Person> revoked, Semaphore turnstile) {
        long good = each(
                        revoked,
                        person -> inTurn(
                                turnstile, person, holder -> !callOf(holder).isAnswered()))
                .stream()
                .filter(refused -> !refused)
                .count();
        return Goal.none("E-11 revoked keys", "still good", (int) good, Integer.toString(revoked.size()));
    }

    private Outcome callOf(Person person) {
        return Caller.of(cluster.http(), cluster.url(), person, Generation.STATELESS)
                .playlists(1);
    }

    private static <T> T inTurn(Semaphore turnstile, Person person, Function<Person, T> act) {
        turnstile.acquireUninterruptibly();
        try {
            return act.apply(person);
        } finally {
            turnstile.release();
        }
    }

    private static <T> List<T> each(List<Person> people, Function<Person, T> act) {
        return Crowd.of(people.size(), number -> act.apply(people.get(number)));
    }
}
