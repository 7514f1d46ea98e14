package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Cancelled;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a request to the Web API, and once more where that is worth it and the deadline leaves time.
 *
 * @param api where the Web API is, without a slash at its end
 */
record Patience(Wire wire, URI api, InstantSource clock, SecondChance secondChance, Pause pause) {

    // Spotify answers in well under a second; what takes longer than this will not come.
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(8);

    // A second try with less time than this could only fail.
    private static final Duration LEAST_FOR_A_TRY = Duration.ofMillis(300);

    Outcome send(SpotifyToken token, Instant deadline, ApiRequest request) {
        Outcome first = once(token, deadline, request);
        if (!(first instanceof Outcome.Answered(var reply))) {
            return first;
        }
        Optional<Duration> length = pauseAfter(request, reply, deadline);
        if (length.isEmpty()) {
            return first;
        }
        rest(length.get());
        return once(token, deadline, request);
    }

    private Optional<Duration> pauseAfter(ApiRequest request, Reply reply, Instant deadline) {
        Instant now = clock.instant();
        return secondChance
                .pauseAfter(request, reply, now)
                .filter(length -> now.plus(length).plus(LEAST_FOR_A_TRY).isBefore(deadline));
    }

    private Outcome once(SpotifyToken token, Instant deadline, ApiRequest request) {
        Duration left = Duration.between(clock.instant(), deadline);
        if (!left.isPositive()) {
            return new Outcome.NeverSent("the time for this call is over");
        }
        return wire.send(outgoing(token, request), left.compareTo(LONGEST_REQUEST) < 0 ? left : LONGEST_REQUEST);
    }

    private Outgoing outgoing(SpotifyToken token, ApiRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Authorization", "Bearer " + token.reveal());
        if (!request.body().isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        return new Outgoing(request.method(), request.under(api), headers, request.body());
    }

    private void rest(Duration length) {
        try {
            pause.rest(length);
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        }
    }
}
