package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.traffic.Pause;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends a request to the Web API, and once more where that is worth it and the deadline leaves time.
 *
 * @param api where the Web API is, without a slash at its end
 */
record Patience(
        Wire wire, URI api, InstantSource clock, Places places, Doors doors, SecondChance secondChance, Pause pause) {

    Outcome send(Party party, SpotifyToken token, Instant deadline, ApiRequest request) {
        return new Errand(this, party, request, outgoing(token, request), deadline).run();
    }

    private Outgoing outgoing(SpotifyToken token, ApiRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Authorization", "Bearer " + token.reveal());
        if (!request.body().isEmpty()) {
            headers.put("Content-Type", request.contentType());
        }
        if (!request.known().isEmpty()) {
            headers.put("If-None-Match", request.known());
        }
        return new Outgoing(request.method(), request.under(api), headers, request.body());
    }
}
