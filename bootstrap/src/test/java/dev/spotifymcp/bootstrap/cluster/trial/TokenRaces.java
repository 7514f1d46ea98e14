package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.machine.Replica;
import dev.spotifymcp.bootstrap.cluster.people.Caller;
import dev.spotifymcp.bootstrap.cluster.people.Caller.Generation;
import dev.spotifymcp.bootstrap.cluster.people.Outcome;
import dev.spotifymcp.bootstrap.cluster.people.Person;
import dev.spotifymcp.bootstrap.cluster.people.Program;
import dev.spotifymcp.bootstrap.cluster.people.Town;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** One code, or one refresh token, fifty times at once at three replicas. */
public record TokenRaces(Cluster cluster, Length length) implements Trial {

    private static final int RACERS = 50;
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Override
    public List<Goal> run() throws IOException, InterruptedException {
        var program = Program.registeredAt(cluster);
        List<Person> people = Town.of(cluster).settle(length.of(4, 200));
        List<Goal> goals = new ArrayList<>();
        goals.addAll(codes(program, people));
        goals.addAll(refreshes(program, people));
        goals.add(afterARestart(program, people.getFirst()));
        return goals;
    }

    private List<Goal> codes(Program program, List<Person> people) throws InterruptedException {
        int wrong = 0;
        int faults = 0;
        Duration longest = Duration.ZERO;
        for (Person person : people) {
            List<Outcome> outcomes = race(program::redeem, program.code(person));
            List<JsonNode> won = answers(outcomes);
            wrong += won.size() == 1 ? 0 : 1;
            faults += faults(outcomes);
            Stopwatch watch = Stopwatch.start();
            // Forty-nine replays among them: somebody else has the code too, so nothing that came of it may live.
            for (JsonNode tokens : won) {
                Person holder = person.with(tokens.path("access_token").asString());
                Stopwatch.until(() -> isDeadEverywhere(holder));
            }
            longest = Stopwatch.longer(longest, watch.passed());
        }
        return List.of(
                Goal.none(
                        "A-20 code redeemed " + RACERS + " times at once",
                        "not exactly once",
                        wrong,
                        people.size() + " codes"),
                Goal.none("A-20 the same", "answers 5xx or none", faults, people.size() * RACERS + " requests"),
                Goal.within("A-20 replayed code ends the grant everywhere", LIMIT, longest));
    }

    private List<Goal> refreshes(Program program, List<Person> people) {
        int forks = 0;
        int stranded = 0;
        int faults = 0;
        for (Person person : people) {
            String parent = program.granted(person).path("refresh_token").asString();
            List<Outcome> outcomes = race(program::refresh, parent);
            List<String> successors = answers(outcomes).stream()
                    .map(tokens -> tokens.path("refresh_token").asString())
                    .distinct()
                    .toList();
            forks += successors.size() > 1 ? 1 : 0;
            faults += faults(outcomes);
            boolean goesOn = successors.stream()
                    .anyMatch(token -> program.refresh(token, cluster.url()).isAnswered());
            stranded += goesOn ? 0 : 1;
        }
        String among = people.size() + " tokens, each " + RACERS + " times at once";
        return List.of(
                Goal.none("A-68 refresh race", "with two successors", forks, among),
                Goal.none("A-68 client left without a token", "left without", stranded, among),
                Goal.none("A-68 the same", "answers 5xx or none", faults, people.size() * RACERS + " requests"));
    }

    /** Replicas keep no list of their own of what was used. */
    private Goal afterARestart(Program program, Person person) throws IOException, InterruptedException {
        String first = program.granted(person).path("refresh_token").asString();
        String second = successor(program.refresh(first, cluster.url()));
        String third = successor(program.refresh(second, cluster.url()));
        for (Replica replica : cluster.replicas()) {
            replica.relaunch();
        }
        for (Replica replica : cluster.replicas()) {
            replica.awaitReady();
        }
        Stopwatch.until(cluster::isReady);
        Stopwatch.let(Duration.ofMillis(300));
        boolean replayed = program.refresh(first, cluster.url()).isAnswered();
        boolean alive = program.refresh(third, cluster.url()).isAnswered();
        return Goal.holds(
                "A-69 token used before a restart of all replicas",
                "refused, and ends its line",
                (replayed ? "taken" : "refused") + ", line " + (alive ? "alive" : "ended"),
                !replayed && !alive);
    }

    private static String successor(Outcome outcome) {
        if (outcome instanceof Outcome.Answered(var tokens)) {
            return tokens.path("refresh_token").asString();
        }
        throw new IllegalStateException("no tokens but " + outcome);
    }

    private List<Outcome> race(BiFunction<String, URI, Outcome> use, String token) {
        List<Replica> replicas = cluster.replicas();
        return Crowd.of(
                RACERS,
                racer -> use.apply(token, replicas.get(racer % replicas.size()).url()));
    }

    private static List<JsonNode> answers(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Answered.class::isInstance)
                .map(answered -> ((Outcome.Answered) answered).result())
                .toList();
    }

    private static int faults(List<Outcome> outcomes) {
        return (int) outcomes.stream().filter(TokenRaces::isFault).count();
    }

    private static boolean isFault(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> false;
            case Outcome.Refused(var status, var retryAfter, var text) -> status >= 500;
            case Outcome.Broken broken -> true;
        };
    }

    private boolean isDeadEverywhere(Person holder) {
        return cluster.replicas().stream()
                .allMatch(replica -> Caller.of(cluster.http(), replica.url(), holder, Generation.STATELESS)
                        .playlists(1)
                        .isUnknown());
    }
}
