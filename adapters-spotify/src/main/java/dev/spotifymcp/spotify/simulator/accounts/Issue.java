package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the token endpoint gives.
 *
 * @param refreshToken empty when the old one stays
 */
record Issue(String accessToken, Duration lifetime, Set<String> scopes, String refreshToken) {

    SimulatedReply reply() {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", accessToken)
                .put("token_type", "Bearer")
                .put("expires_in", lifetime.toSeconds());
        if (!refreshToken.isEmpty()) {
            body.put("refresh_token", refreshToken);
        }
        return SimulatedReply.json(200, body.put("scope", String.join(" ", scopes)));
    }
}
