package dev.spotifymcp.bootstrap.refresh;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.persistence.StorageSettings;
import dev.spotifymcp.spotify.SpotifySettings;
import dev.spotifymcp.spotify.account.SpotifyApp;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.SpotifySimulator;
import dev.spotifymcp.spotify.simulator.world.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** People whose tokens all end at once, again and again, each wanted by all replicas in the same moment. */
final class StrictRotation implements AutoCloseable {

    private static final ClientId APP = new ClientId("0123456789abcdef0123456789abcdef");
    private static final URI REDIRECT = URI.create("http://127.0.0.1:8001/auth/callback");

    /** So many are called for at once; the pools of the replicas serve them without a line. */
    private static final int AT_ONCE = 25;

    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);
    private final SpotifySimulator spotify = SpotifySimulator.start(new World(), ApiMode.DEVELOPMENT, 0, this::now);
    private final List<Replica> replicas;
    private final Map<UserId, SpotifyProfile> people = new LinkedHashMap<>();

    /**
     * What came of it.
     *
     * @param refreshes how often Spotify renewed a token
     * @param failed calls that were put off, as some are on a machine that is overrun
     * @param lost people who had to connect again at the end
     */
    record Figures(long refreshes, long failed, long lost) {}

    StrictRotation(StorageSettings storage, int replicas, int people) {
        spotify.apps().admitAnybody();
        spotify.tokens().rotateStrictly();
        var settings = new SpotifySettings(
                spotify.accountsUrl(), spotify.apiUrl(), REDIRECT, new SpotifyApp.Public(APP), ApiMode.DEVELOPMENT);
        this.replicas = IntStream.range(0, replicas)
                .mapToObj(number -> Replica.open(storage, settings, this::now))
                .toList();
        IntStream.range(0, people).forEach(this::connect);
    }

    Figures run(int cycles) {
        long failed = 0;
        for (int cycle = 0; cycle < cycles; cycle++) {
            skipped.updateAndGet(Duration.ofHours(1)::plus);
            failed += callsThatFail();
        }
        long refreshes = spotify.tokens().refreshes();
        long lost = people.keySet().stream()
                .filter(user -> !isServed(replicas.getFirst(), user))
                .count();
        return new Figures(refreshes, failed, lost);
    }

    private long callsThatFail() {
        long failed = 0;
        List<UserId> users = new ArrayList<>(people.keySet());
        for (int first = 0; first < users.size(); first += AT_ONCE) {
            List<UserId> some = users.subList(first, Math.min(users.size(), first + AT_ONCE));
            failed += Crowd.of(some.size() * replicas.size(), caller -> {
                        Replica replica = replicas.get(caller % replicas.size());
                        return isServed(replica, some.get(caller / replicas.size()));
                    })
                    .stream()
                    .filter(served -> !served)
                    .count();
        }
        return failed;
    }

    private boolean isServed(Replica replica, UserId user) {
        try {
            return switch (replica.whoIs(user)) {
                case Answer.Given(var profile) when profile.equals(people.get(user)) -> true;
                case Answer.Given(var profile) -> throw new AssertionError(user + " was served as " + profile);
                case Answer.Refused<SpotifyProfile> refused -> false;
            };
        } catch (StorageFault overrun) {
            return false;
        }
    }

    private void connect(int number) {
        String name = "listener" + number;
        var profile = new SpotifyProfile(new SpotifyAccountId("account" + number), name, "Listener " + number);
        spotify.world().listener(profile);
        SpotifyGrant grant = spotify.grant(name, APP, SpotifyScope.values());
        var stores = replicas.getFirst().stores();
        UserId user = stores.users()
                .recognise(profile, new UserId("%022d".formatted(number)), now())
                .id();
        stores.spotifyConnections()
                .connect(SpotifyConnection.authorized(
                        user, APP, grant, grant.refreshToken().orElseThrow(), now()));
        people.put(user, profile);
    }

    private Instant now() {
        return Instant.now().plus(skipped.get());
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
        spotify.close();
    }
}
