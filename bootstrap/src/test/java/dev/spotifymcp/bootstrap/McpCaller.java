package dev.spotifymcp.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An MCP client made of nothing but HTTP and JSON, so that a test sees exactly what is on the wire. */
final class McpCaller {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI endpoint;
    private final String key;
    private String session = "";

    McpCaller(HttpClient http, URI endpoint, String key) {
        this.http = http;
        this.endpoint = endpoint;
        this.key = key;
    }

    /** Opens a session, as a client of 2025 does. */
    McpCaller initialised() {
        HttpResponse<String> answer = post(message(1, "initialize", """
                {"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}"""));
        session = answer.headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
        post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        return this;
    }

    /** The result of calling a tool. */
    JsonNode call(String tool, Map<String, Object> arguments) {
        return call(7, tool, arguments);
    }

    /** The result of calling a tool under this JSON-RPC id, which the answer has to carry too. */
    JsonNode call(int id, String tool, Map<String, Object> arguments) {
        String params = JSON.writeValueAsString(Map.of("name", tool, "arguments", arguments));
        JsonNode answer = message(post(message(id, "tools/call", params)));
        if (answer.path("id").asInt() != id || !answer.has("result")) {
            throw new AssertionError("no result but " + answer);
        }
        return answer.path("result");
    }

    JsonNode request(String method, String params) {
        return message(post(message(7, method, params))).path("result");
    }

    HttpResponse<String> post(String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (!session.isEmpty()) {
            request.header("Mcp-Session-Id", session).header("MCP-Protocol-Version", "2025-11-25");
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("the server did not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    private static String message(int id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, params);
    }

    /** The one message of an answer, which comes as JSON or as an event stream. */
    static JsonNode message(HttpResponse<String> answer) {
        boolean stream = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        String json = stream
                ? answer.body()
                        .lines()
                        .filter(line -> line.startsWith("data:") && line.length() > 6)
                        .map(line -> line.substring(5).strip())
                        .reduce((earlier, last) -> last)
                        .orElseThrow(() -> new AssertionError("an empty stream"))
                : answer.body();
        return JSON.readTree(json);
    }
}
