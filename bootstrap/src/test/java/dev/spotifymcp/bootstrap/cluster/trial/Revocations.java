package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.bootstrap.Browser;
import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.machine.Replica;
import dev.spotifymcp.bootstrap.cluster.people.Caller;
import dev.spotifymcp.bootstrap.cluster.people.Caller.Generation;
import dev.spotifymcp.bootstrap.cluster.people.Outcome;
import dev.spotifymcp.bootstrap.cluster.people.Person;
import dev.spotifymcp.bootstrap.cluster.people.Program;
import dev.spotifymcp.bootstrap.cluster.people.Town;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * What is revoked through one replica is dead on the others within a second, although they use it all the time and have
 * just been told that it is good; and it stays dead. Replicas tell each other nothing (there is no LISTEN): each believes
 * what it read for 900 ms at most.
 */
public record Revocations(Cluster cluster, Length length) implements Trial {

    private static final int AT_ONCE = 12;
    private static final Duration AFTER = Duration.ofMillis(2500);
    private static final Duration PAUSE = Duration.ofMillis(15);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** Something that is revoked, and how. */
    private record Case(Person holder, Runnable revoke) {}

    private interface Kind {
        Case prepare(Person person);
    }

    @Override
    public List<Goal> run() {
        var program = Program.registeredAt(cluster);
        return List.of(
                ofKeys(),
                trial("A-49 grant given back at /oauth/revoke", person -> grant(person, program)),
                trial("A-86 everything revoked at /auth/revoke", this::everything));
    }

    /** The one of them that people do most. */
    Goal ofKeys() {
        return trial("B-5 key revoked on the account page", this::key);
    }

    private Goal trial(String subject, Kind kind) {
        Duration longest = Duration.ZERO;
        for (int round = 0; round < length.of(1, 84); round++) {
            List<Person> people = Town.of(cluster).settle(AT_ONCE);
            for (Duration survival : Crowd.of(AT_ONCE, each -> survival(kind.prepare(people.get(each))))) {
                longest = Stopwatch.longer(longest, survival);
            }
        }
        return Goal.within(subject + ", last answer", LIMIT, longest);
    }

    /** How long after the revocation was acknowledged the last good answer came from another replica. */
    private Duration survival(Case revoked) {
        List<Replica> others = cluster.replicas().subList(1, 3);
        var users = others.stream()
                .map(replica ->
                        new Use(Caller.of(cluster.http(), replica.url(), revoked.holder(), Generation.STATELESS)))
                .toList();
        List<Thread> threads = users.stream().map(Thread::startVirtualThread).toList();
        waitUntilAllAreServed(users);
        revoked.revoke().run();
        Stopwatch watch = Stopwatch.start();
        LockSupport.parkNanos(AFTER.toNanos());
        users.forEach(Use::stop);
        threads.forEach(Revocations::join);
        return users.stream()
                .map(use -> watch.passedAt(use.lastGood))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static void waitUntilAllAreServed(List<Use> users) {
        try {
            Stopwatch.until(() -> users.stream().allMatch(use -> use.wasGood));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (users.stream().anyMatch(use -> !use.wasGood)) {
            throw new IllegalStateException("what was to be revoked was never good");
        }
    }

    /** Calls again and again. */
    private static final class Use implements Runnable {

        private final Caller caller;
        private volatile boolean over;
        private volatile boolean wasGood;
        private volatile long lastGood;

        Use(Caller caller) {
            this.caller = caller;
        }

        @Override
        public void run() {
            for (int id = 1; !over; id++) {
                if (caller.playlists(id).isAnswered()) {
                    lastGood = System.nanoTime();
                    wasGood = true;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }

        void stop() {
            over = true;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private Case key(Person person) {
        Browser browser = Town.of(cluster).browserOf(person);
        return new Case(person, () -> {
            try (browser) {
                browser.submit("/account/keys/" + person.keyId() + "/revoke", Map.of());
            }
        });
    }

    private Case grant(Person person, Program program) {
        JsonNode tokens = program.granted(person);
        URI first = cluster.replicas().getFirst().url();
        return new Case(
                person.with(tokens.path("access_token").asString()),
                () -> expect(program.revoke(tokens.path("refresh_token").asString(), first)));
    }

    private Case everything(Person person) {
        URI first = cluster.replicas().getFirst().url();
        return new Case(person, () -> expect(person.revokeEverything(cluster.http(), first)));
    }

    private static void expect(Outcome outcome) {
        if (!outcome.isAnswered()) {
            throw new IllegalStateException("nothing was revoked: " + outcome);
        }
    }
}
