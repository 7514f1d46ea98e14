package dev.spotifymcp.spotify.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.spotifymcp.application.traffic.SingleFlight;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.Fetched;
import dev.spotifymcp.spotify.http.Keeping;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Spares Spotify what it has answered a moment ago, and what it is being asked just now: models look at the same things
 * again and again, and so do people of each other's. Whose answer may be told to whom, {@link Question} and Spotify say.
 */
final class Memory implements Asking {

    /** Some twenty megabytes. */
    private static final long MOST_THINGS = 50_000;

    private final SpotifyHttp http;
    private final Homes homes;
    private final InstantSource clock;
    private final Cache<Place, Kept<?>> kept;
    private final SingleFlight<Place, Kept<?>> underWay = new SingleFlight<>();

    /** Where an answer is found. What people are told apart by is part of it. */
    private record Place(Audience audience, Question<?> question) {

        Place of(UserId user) {
            return new Place(new Audience.Listener(user), question);
        }
    }

    Memory(SpotifyHttp http, Homes homes, InstantSource clock) {
        this.http = http;
        this.homes = homes;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(MOST_THINGS)
                .weigher((Place place, Kept<?> answer) -> answer.weight())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.<Place, Kept<?>>writing((place, answer) -> answer.keepFor(clock.millis())))
                .build();
    }

    @Override
    public <T> Answer<T> ask(Permit permit, Question<T> question) {
        return ask(permit, question, new Place(homes.audience(permit, question.readership()), question));
    }

    private <T> Answer<T> ask(Permit permit, Question<T> question, Place place) {
        Kept<T> known = known(place);
        Kept<T> answer = known != null && known.isFresh(clock.millis()) ? known : joined(permit, question, place);
        // What is another's alone, if only their refusal, helps nobody else: they ask for themselves.
        return answer.audience().includes(permit.user())
                ? answer.answer()
                : ask(permit, question, place.of(permit.user()));
    }

    @SuppressWarnings("unchecked") // In the place of a Question<T> there is nothing but a Kept<T>.
    private <T> @Nullable Kept<T> known(Place place) {
        return (Kept<T>) kept.getIfPresent(place);
    }

    @SuppressWarnings("unchecked") // Likewise.
    private <T> Kept<T> joined(Permit permit, Question<T> question, Place place) {
        return (Kept<T>) underWay.share(place, () -> asked(permit, question, place));
    }

    private <T> Kept<T> asked(Permit permit, Question<T> question, Place place) {
        Kept<T> known = known(place);
        if (known != null && known.isFresh(clock.millis())) {
            // It came with the flight before this one.
            return known;
        }
        // Another's answer may be unchanged, and still not be this user's.
        Kept<T> before =
                known != null && known.audience().includes(permit.user()) ? known : Kept.nothing(permit.user());
        Kept<T> answer = fetched(permit, question, place, before);
        if (answer.isWorthKeeping()) {
            kept.put(place, answer);
        }
        return answer;
    }

    private <T> Kept<T> fetched(Permit permit, Question<T> question, Place place, Kept<T> before) {
        ApiRequest request = question.request().unless(before.keeping().etag());
        return switch (http.fetch(permit, request, question::read)) {
            case Answer.Given(Fetched.Anew<T>(var value, var keeping)) ->
                given(Answer.given(value), permit, question, place, keeping);
            case Answer.Given(Fetched.Unchanged<T>(var keeping)) ->
                given(before.answer(), permit, question, place, keeping.after(before.keeping()));
            case Answer.Refused(var why) -> Kept.refused(why, permit.user());
        };
    }

    private <T> Kept<T> given(Answer<T> answer, Permit permit, Question<T> question, Place place, Keeping keeping) {
        return Kept.given(answer, place.audience(), question.readership(), permit.user(), keeping, clock.millis());
    }
}
