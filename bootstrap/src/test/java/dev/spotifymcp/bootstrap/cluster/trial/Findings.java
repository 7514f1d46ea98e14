package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.bootstrap.cluster.people.Caller;
import dev.spotifymcp.bootstrap.cluster.people.Outcome;
import dev.spotifymcp.bootstrap.cluster.people.Person;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What all calls of a soak together came to. */
final class Findings {

    private final Storm storm;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger leaks = new AtomicInteger();
    private final AtomicInteger inTheStorm = new AtomicInteger();
    private final Collection<String> otherwise = new ConcurrentLinkedQueue<>();

    Findings(Storm storm) {
        this.storm = storm;
    }

    /** One call for somebody's own playlists, whose answer tells whose they are. */
    void playlists(Caller caller, int id) {
        long begun = System.nanoTime();
        Outcome outcome = caller.playlists(id);
        if (outcome instanceof Outcome.Answered answered && !isOwn(answered, caller.person())) {
            leaks.incrementAndGet();
        }
        note(outcome, begun);
    }

    /** One call whose words nobody else uses. */
    void search(Caller caller, int id) {
        long begun = System.nanoTime();
        note(caller.search(id), begun);
    }

    private void note(Outcome outcome, long begun) {
        calls.incrementAndGet();
        switch (outcome) {
            case Outcome.Answered answered -> {}
            case Outcome.Refused refused -> noteFailure(refused, begun, refused.status() >= 500);
            case Outcome.Broken broken -> noteFailure(broken, begun, true);
        }
    }

    private void noteFailure(Outcome outcome, long begun, boolean excusable) {
        if (excusable && storm.rages(begun)) {
            inTheStorm.incrementAndGet();
        } else {
            otherwise.add(storm.after(begun).toMillis() + " ms after the kill " + outcome);
        }
    }

    /** Whether the answer holds what this person has, and nothing else. */
    static boolean isOwn(Outcome.Answered answered, Person person) {
        var items = answered.result().path("structuredContent").path("items");
        return items.size() == 1 && items.path(0).path("name").asString("").equals(person.playlist());
    }

    int calls() {
        return calls.get();
    }

    Goal leaks() {
        return Goal.none("E-11 isolation, by the answers", "of somebody else", leaks.get(), calls + " calls");
    }

    Goal failures() {
        String first =
                otherwise.stream().findFirst().map(each -> "; first: " + each).orElse("");
        return Goal.none(
                "E-11 failures apart from the kill",
                "failed",
                otherwise.size(),
                calls + " calls; " + inTheStorm + " around the kill" + first);
    }
}
