package dev.spotifymcp.spotify.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.spotifymcp.application.traffic.SingleFlight;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Market;
import dev.spotifymcp.spotify.http.ApiModes;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Who is at home where, as far as Spotify tells: to apps in extended mode, at the price of one request for each user in a
 * day. The market that is asked for does not replace it, since Spotify goes by the account.
 */
final class Homes {

    /** Moving takes people longer. */
    private static final Duration SURE = Duration.ofDays(1);

    private static final Duration UNSURE = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 10_000;

    private static final Audience EVERYBODY = new Audience.Everybody();

    private final SpotifyHttp http;
    private final ApiModes modes;
    private final Cache<UserId, Audience> known;
    private final SingleFlight<UserId, Audience> underWay = new SingleFlight<>();

    Homes(SpotifyHttp http, ApiModes modes, InstantSource clock) {
        this.http = http;
        this.modes = modes;
        this.known = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumSize(MOST_KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.<UserId, Audience>writing((user, audience) -> switch (audience) {
                    case Audience.Everybody all -> SURE;
                    case Audience.Residents here -> SURE;
                    case Audience.Listener nowhere -> UNSURE;
                }))
                .build();
    }

    /** With whom a user shares answers of this kind. */
    Audience audience(Permit permit, Readership readership) {
        return switch (readership) {
            case EVERYBODY -> EVERYBODY;
            case ONE_COUNTRY -> neighbours(permit);
            case ONE_LISTENER -> new Audience.Listener(permit.user());
        };
    }

    private Audience neighbours(Permit permit) {
        if (!modes.of(permit.app()).tellsCountries()) {
            return new Audience.Listener(permit.user());
        }
        Audience found = known.getIfPresent(permit.user());
        return found != null ? found : underWay.share(permit.user(), () -> found(permit));
    }

    private Audience found(Permit permit) {
        Audience audience = switch (http.call(permit, ApiRequest.get("me"), Homes::country)) {
            case Answer.Given(var country) -> new Audience.Residents(country);
            case Answer.Refused(var why) -> new Audience.Listener(permit.user());
        };
        known.put(permit.user(), audience);
        return audience;
    }

    private static Optional<Market.Country> country(JsonNode me) {
        String code = me.path("country").stringValue("");
        return Market.COUNTRIES.contains(code) ? Optional.of(new Market.Country(code)) : Optional.empty();
    }
}
