package dev.spotifymcp.bootstrap.cluster.people;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.Samples;
import dev.spotifymcp.bootstrap.Browser;
import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.spotify.simulator.SpotifySimulator;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Where people sign up, in their browsers. */
public record Town(SpotifySimulator spotify, URI server) {

    private static final AtomicInteger INHABITANTS = new AtomicInteger();
    private static final int AT_ONCE = 16;

    public static Town of(Cluster cluster) {
        return new Town(cluster.spotify(), cluster.url());
    }

    /** So many new people, each with their first key. */
    public List<Person> settle(int count) {
        var turnstile = new Semaphore(AT_ONCE);
        return Crowd.of(count, each -> {
            turnstile.acquireUninterruptibly();
            try {
                return newcomer();
            } finally {
                turnstile.release();
            }
        });
    }

    /** Signed in as this person. */
    public Browser browserOf(Person person) {
        var browser = new Browser(server);
        signIn(browser, person.number());
        return browser;
    }

    private Person newcomer() {
        int number = INHABITANTS.incrementAndGet();
        var profile = new SpotifyProfile(
                new SpotifyAccountId("account" + number), Person.listener(number), "Listener " + number);
        var listener = spotify.world().listener(profile);
        spotify.world()
                .owns(
                        listener,
                        Samples.playlist(number, profile, 2),
                        Samples.items(Samples.tracks(Person.listener(number), 2)));
        try (var browser = new Browser(server)) {
            return new Person(number, Browser.apiKeyOn(signIn(browser, number)).orElseThrow());
        }
    }

    /** Answers the account page it ends on. */
    private HttpResponse<String> signIn(Browser browser, int number) {
        URI callback = spotify.approve(browser.beginLogin(), Person.listener(number));
        return browser.get(Browser.location(browser.get(callback)));
    }
}
