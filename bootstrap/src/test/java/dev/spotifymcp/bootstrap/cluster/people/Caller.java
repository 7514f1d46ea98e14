package dev.spotifymcp.bootstrap.cluster.people;

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

/** An MCP client of one person. For one thread at a time. */
public final class Caller {

    /** The two ways of speaking MCP. */
    public enum Generation {
        SESSIONS,
        STATELESS
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"cluster","version":"1"}}}""";
    private static final String ENVELOPE = """
            {"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
            "io.modelcontextprotocol/clientCapabilities":{},\
            "io.modelcontextprotocol/clientInfo":{"name":"cluster","version":"1"}}""";

    private final HttpClient http;
    private final URI endpoint;
    private final Person person;
    private final Generation generation;
    private String session = "";

    private Caller(HttpClient http, URI endpoint, Person person, Generation generation) {
        this.http = http;
        this.endpoint = endpoint;
        this.person = person;
        this.generation = generation;
    }

    /**
     * A client of this person.
     *
     * @param server one replica, or the balancer
     */
    public static Caller of(HttpClient http, URI server, Person person, Generation generation) {
        return new Caller(http, server.resolve("/mcp"), person, generation);
    }

    public Person person() {
        return person;
    }

    /** The person's own playlists. */
    public Outcome playlists(int id) {
        return call(id, "get_user_playlists", Map.of("limit", 5));
    }

    /** For words that nobody else searches for. */
    public Outcome search(int id) {
        return call(id, "search_tracks", Map.of("query", person.words(id), "limit", 5));
    }

    /** Under this JSON-RPC id, which the answer has to carry too. */
    private Outcome call(int id, String tool, Map<String, Object> arguments) {
        try {
            return switch (generation) {
                case SESSIONS -> inSession(id, tool, arguments);
                case STATELESS -> {
                    var params = Map.of("name", tool, "arguments", arguments, "_meta", JSON.readTree(ENVELOPE));
                    yield answer(
                            id,
                            post(
                                    message(id, params),
                                    "2026-07-28",
                                    Map.of("Mcp-Method", "tools/call", "Mcp-Name", tool)));
                }
            };
        } catch (IOException broken) {
            return new Outcome.Broken(String.valueOf(broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Broken("interrupted");
        }
    }

    private Outcome inSession(int id, String tool, Map<String, Object> arguments)
            throws IOException, InterruptedException {
        if (session.isEmpty()) {
            HttpResponse<String> greeted = post(INITIALIZE, "2025-11-25", Map.of());
            if (greeted.statusCode() != 200) {
                return Outcome.Refused.of(greeted);
            }
            session = greeted.headers().firstValue("Mcp-Session-Id").orElse("");
        }
        var params = Map.<String, Object>of("name", tool, "arguments", arguments);
        return answer(id, post(message(id, params), "2025-11-25", Map.of("Mcp-Session-Id", session)));
    }

    private HttpResponse<String> post(String body, String version, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + person.credential())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", version)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String message(int id, Map<String, Object> params) {
        return JSON.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id, "method", "tools/call", "params", params));
    }

    private static Outcome answer(int id, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            return Outcome.Refused.of(response);
        }
        JsonNode message = JSON.readTree(json(response));
        boolean good = message.path("id").asInt(-1) == id
                && message.has("result")
                && !message.path("result").path("isError").asBoolean(false);
        return good ? new Outcome.Answered(message.path("result")) : Outcome.Refused.of(response);
    }

    /** The one message of an answer, which comes as JSON or as an event stream. */
    private static String json(HttpResponse<String> response) {
        boolean stream =
                response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        return stream
                ? response.body()
                        .lines()
                        .filter(line -> line.startsWith("data:") && line.length() > 6)
                        .map(line -> line.substring(5).strip())
                        .reduce((earlier, last) -> last)
                        .orElse("{}")
                : response.body();
    }
}
