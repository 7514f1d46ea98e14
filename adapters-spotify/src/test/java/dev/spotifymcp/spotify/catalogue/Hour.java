package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.application.Samples;
import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.catalogue.Conversation.Step;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.ApiModes;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.playback.SpotifyPlayer;
import dev.spotifymcp.spotify.simulator.SpotifySimulator;
import dev.spotifymcp.spotify.simulator.api.Quirk;
import dev.spotifymcp.spotify.simulator.world.DemoWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** One hour: who says what when, and what that costs. */
final class Hour {

    private static final int LISTENERS = 50;
    private static final int CONVERSATIONS = 3;
    private static final long SEED = 20_261_123;

    /** In the end, so many people ask for the same at the same moment. */
    private static final int AT_ONCE = 10;

    private final MovableClock clock = new MovableClock(NOON);
    private final AtomicInteger unchanged = new AtomicInteger();
    private final ApiMode mode;
    private final SpotifySimulator simulator;
    private final SpotifyHttp http;
    private final List<Permit> listeners;

    /**
     * What came of it.
     *
     * @param calls of tools
     * @param plain requests to Spotify where nothing is kept, and {@code kept} where it is
     * @param unchanged how many of the latter were answered by 304
     */
    record Cost(int calls, int plain, int kept, int unchanged) {

        int percent() {
            return Math.round(100f * kept / plain);
        }

        /** A row of the table in docs/performance.md. */
        String row(String app) {
            return "| %s | %d | %d | %d | %d | %d %% |".formatted(app, calls, plain, kept, unchanged, percent());
        }
    }

    /** Keeps nothing. */
    private record EachTime(SpotifyHttp http) implements Asking {
        @Override
        public <T> Answer<T> ask(Permit permit, Question<T> question) {
            return http.call(permit, question.request(), question::read);
        }
    }

    private Hour(ApiMode mode, Quirk... quirks) {
        this.mode = mode;
        simulator = SpotifySimulator.start(DemoWorld.create(), mode, 0, clock);
        List.of(quirks).forEach(simulator.quirks()::show);
        http = SpotifyHttp.to(
                simulator.apiUrl(),
                new InMemoryGates(),
                (endpoint, outcome, took) -> unchanged.addAndGet(outcome.equals("304") ? 1 : 0),
                clock);
        listeners = IntStream.range(0, LISTENERS).mapToObj(this::listener).toList();
    }

    static Cost with(ApiMode mode, Quirk... quirks) {
        var plain = new Hour(mode, quirks);
        int requests = plain.pass(new SpotifyCatalogue(new EachTime(plain.http), plain.modes()));
        var kept = new Hour(mode, quirks);
        int fewer = kept.pass(SpotifyCatalogue.remembering(kept.http, kept.modes(), kept.clock));
        return new Cost(kept.steps().size() + AT_ONCE, requests, fewer, kept.unchanged.get());
    }

    /** Lets the hour pass; says how many requests it took. */
    private int pass(Catalogue catalogue) {
        try (simulator) {
            var player = new SpotifyPlayer(http);
            for (Step step : steps()) {
                clock.set(NOON.plus(step.at()));
                assertThat(step.act().by(permit(step.listener()), catalogue, player))
                        .isInstanceOf(Answer.Given.class);
            }
            clock.set(NOON.plus(Duration.ofHours(1)).minusMillis(1));
            Credit star = tracks().getFirst().artists().getFirst();
            Crowd.of(AT_ONCE, caller -> catalogue.look(permit(caller), star.uri()));
            return simulator.log().entries().size();
        }
    }

    private List<Step> steps() {
        var chance = new SplittableRandom(SEED);
        List<Track> tracks = tracks();
        List<Step> steps = new ArrayList<>();
        for (int listener = 0; listener < LISTENERS; listener++) {
            for (int conversation = 0; conversation < CONVERSATIONS; conversation++) {
                // Most people talk about what most people talk about.
                double fame = chance.nextDouble();
                Track track = tracks.get((int) (tracks.size() * fame * fame * fame));
                Duration begin = Duration.ofSeconds(chance.nextInt(55 * 60));
                steps.addAll(Conversation.about(track, listener, begin, chance));
            }
        }
        steps.sort(Comparator.comparing(Step::at).thenComparingInt(Step::listener));
        return steps;
    }

    /** In an order that is the same every time. */
    private List<Track> tracks() {
        return simulator.world().recordings().all().stream()
                .filter(Track.class::isInstance)
                .map(Track.class::cast)
                .sorted(Comparator.comparing(track -> track.uri().id()))
                .toList();
    }

    private ApiModes modes() {
        return new ApiModes(SimulatedSpotify.APP, mode);
    }

    /** Half of them live elsewhere. */
    private Permit listener(int number) {
        var profile = new SpotifyProfile(new SpotifyAccountId("account" + number), "user" + number, "User " + number);
        simulator.world().listener(profile).livesIn(number % 2 == 0 ? "DE" : "US");
        var token = simulator
                .grant(profile.userName(), SimulatedSpotify.APP, SpotifyScope.values())
                .token();
        return new Permit(Samples.aUserId(), SimulatedSpotify.APP, token, NOON);
    }

    private Permit permit(int listener) {
        Permit known = listeners.get(listener);
        return new Permit(
                known.user(), known.app(), known.token(), clock.instant().plusSeconds(10));
    }
}
