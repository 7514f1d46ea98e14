package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.spotify.simulator.accounts.Fields;
import dev.spotifymcp.spotify.simulator.world.Listener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that has passed the gates.
 *
 * @param scopes what the listener has allowed the app
 * @param path the segments after the version, decoded
 */
record ApiCall(Listener listener, Set<String> scopes, List<String> path, Fields query, String body) {

    /** The second segment, where ids stand. */
    String id() {
        return path.get(1);
    }

    /** The body, when it is JSON. */
    Optional<JsonNode> json() {
        try {
            return Optional.of(JsonMapper.shared().readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
