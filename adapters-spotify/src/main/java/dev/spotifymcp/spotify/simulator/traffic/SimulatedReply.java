package dev.spotifymcp.spotify.simulator.traffic;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole answer, before it is sent. */
public final class SimulatedReply {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private SimulatedReply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    public static SimulatedReply json(int status, JsonNode body) {
        return new SimulatedReply(
                status, Map.of("Content-Type", "application/json; charset=utf-8"), JSON.writeValueAsBytes(body));
    }

    public static SimulatedReply text(int status, String body) {
        return new SimulatedReply(status, Map.of("Content-Type", "text/plain"), body.getBytes(StandardCharsets.UTF_8));
    }

    public static SimulatedReply html(int status, String body) {
        return new SimulatedReply(
                status, Map.of("Content-Type", "text/html; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8));
    }

    public static SimulatedReply empty(int status) {
        return new SimulatedReply(status, Map.of(), new byte[0]);
    }

    /** Sends a browser elsewhere, turning a POST into a GET. */
    public static SimulatedReply seeOther(URI target) {
        return empty(303).with("Location", target.toString());
    }

    /** The Web API's shape for everything it does not do. */
    public static SimulatedReply error(int status, String message) {
        return json(status, errorBody(status, message));
    }

    /** As the player and the quota explain themselves. */
    public static SimulatedReply error(int status, String message, String reason) {
        JsonNode body = errorBody(status, message);
        body.path("error").asObject().put("reason", reason);
        return json(status, body);
    }

    public SimulatedReply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new SimulatedReply(status, more, body);
    }

    /** The same for somebody who keeps it, and only this much for who says that they have it already. */
    public SimulatedReply kept(String cacheControl, String ifNoneMatch) {
        String etag = "\"" + Integer.toHexString(Arrays.hashCode(body)) + "-" + body.length + "\"";
        SimulatedReply whole = etag.equals(ifNoneMatch) ? empty(304) : this;
        return whole.with("Cache-Control", cacheControl).with("ETag", etag);
    }

    public int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    private static JsonNode errorBody(int status, String message) {
        var body = JSON.createObjectNode();
        body.putObject("error").put("status", status).put("message", message);
        return body;
    }
}
