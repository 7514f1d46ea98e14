package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.bootstrap.Browser;
import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.bootstrap.cluster.people.Caller;
import dev.spotifymcp.bootstrap.cluster.people.Caller.Generation;
import dev.spotifymcp.bootstrap.cluster.people.Person;
import dev.spotifymcp.bootstrap.cluster.people.Town;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * The calls of one person. Some exchange their key half way through.
 *
 * @param turnstile nobody does anything without a place
 * @param revoked those who did, with the key that they had
 */
record Life(Cluster cluster, Person person, Semaphore turnstile, Collection<Person> revoked) {

    static final int CALLS = 20;
    private static final int ONE_IN = 10;
    private static final int PATIENCE = 3;

    /** What the person has at the end. */
    Person live(Findings findings) {
        Caller caller = holding(person);
        for (int id = 1; id <= CALLS; id++) {
            if (id == CALLS / 2 && person.number() % ONE_IN == 1) {
                caller = holding(withANewKey());
            }
            call(caller, id, findings);
        }
        return caller.person();
    }

    private Caller holding(Person holder) {
        Generation generation = person.number() % 2 == 0 ? Generation.SESSIONS : Generation.STATELESS;
        return Caller.of(cluster.http(), cluster.url(), holder, generation);
    }

    /** Everybody counts from 1, so that all ids collide. */
    private void call(Caller caller, int id, Findings findings) {
        turnstile.acquireUninterruptibly();
        try {
            if (id % 2 == 0) {
                findings.playlists(caller, id);
            } else {
                findings.search(caller, id);
            }
        } finally {
            turnstile.release();
        }
    }

    /** Tried again when it meets the replica that is killed: people do. */
    private Person withANewKey() {
        turnstile.acquireUninterruptibly();
        try {
            for (int attempt = 1; attempt < PATIENCE; attempt++) {
                try {
                    return exchanged();
                } catch (AssertionError pageLost) {
                    // The next attempt begins with a new login.
                }
            }
            return exchanged();
        } finally {
            turnstile.release();
        }
    }

    private Person exchanged() {
        try (Browser browser = Town.of(cluster).browserOf(person)) {
            int status = browser.submit("/account/keys/" + person.keyId() + "/revoke", Map.of())
                    .statusCode();
            // Not found: an earlier attempt got this far, and its answer was lost.
            if (status >= 400 && status != 404) {
                throw new AssertionError("the key was not revoked but " + status);
            }
            Person renewed = person.with(Browser.apiKeyOn(browser.submit("/account/keys", Map.of("name", "new")))
                    .orElseThrow(() -> new AssertionError("no new key")));
            revoked.add(person);
            return renewed;
        }
    }
}
