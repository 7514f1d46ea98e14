package dev.spotifymcp.mcp.protocol;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a client is told without having to answer, as bytes. */
public final class Notifications {

    private static final String LOGGER = "spotify-mcp";

    private Notifications() {}

    /**
     * How far a call has got.
     *
     * @param token by which the client knows the call
     */
    public static byte[] progress(JsonNode token, int done, int total) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.set("progressToken", token);
        return bytes("notifications/progress", params.put("progress", done).put("total", total));
    }

    public static byte[] message(String level, String words) {
        return bytes(
                "notifications/message",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("level", level)
                        .put("logger", LOGGER)
                        .put("data", words));
    }

    public static byte[] resourceUpdated(String uri) {
        return bytes(
                "notifications/resources/updated",
                JsonNodeFactory.instance.objectNode().put("uri", uri));
    }

    private static byte[] bytes(String method, ObjectNode params) {
        ObjectNode envelope =
                JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0").put("method", method);
        envelope.set("params", params);
        return JsonMapper.shared().writeValueAsBytes(envelope);
    }
}
