package dev.spotifymcp.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that speaks raw HTTP, so that it can also speak it wrongly. Immutable: each {@code with} is another. */
record McpHttp(URI url, Map<String, String> headers) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    McpHttp(URI url, String token) {
        this(
                url,
                Map.of(
                        "Authorization", "Bearer " + token,
                        "Content-Type", "application/json",
                        "Accept", "application/json, text/event-stream"));
    }

    /** An answer; its body is read as JSON where it is asked for. */
    record Reply(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    McpHttp with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new McpHttp(url, more);
    }

    McpHttp without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new McpHttp(url, fewer);
    }

    /** This client with a session of its own. */
    McpHttp initialized() {
        return in(initialize().header("mcp-session-id").orElseThrow());
    }

    McpHttp in(String session) {
        return with("Mcp-Session-Id", session);
    }

    Reply initialize() {
        return post("""
                {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",
                 "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
    }

    Reply call(String tool, String arguments) {
        return request(1, "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    }

    Reply request(long id, String method, String params) {
        return post("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    Reply post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    Reply post(byte[] body) {
        return send("POST", BodyPublishers.ofByteArray(body));
    }

    Reply get() {
        return send("GET", BodyPublishers.noBody());
    }

    Reply delete() {
        return send("DELETE", BodyPublishers.noBody());
    }

    Reply send(String method, HttpRequest.BodyPublisher body) {
        var response = exchange(method, body, BodyHandlers.ofString());
        var flat = new LinkedHashMap<String, String>();
        response.headers().map().forEach((name, values) -> flat.put(name, values.getFirst()));
        return new Reply(response.statusCode(), flat, response.body());
    }

    /** Opens the stream of the session and leaves it open. */
    HttpResponse<InputStream> listen() {
        return exchange("GET", BodyPublishers.noBody(), BodyHandlers.ofInputStream());
    }

    /** Posts, and reads the answer while it comes. */
    HttpResponse<InputStream> stream(String body) {
        return exchange("POST", BodyPublishers.ofString(body), BodyHandlers.ofInputStream());
    }

    private <T> HttpResponse<T> exchange(String method, HttpRequest.BodyPublisher body, BodyHandler<T> handler) {
        var request =
                HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20)).method(method, body);
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException broken) {
            throw new AssertionError("the connection broke", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was stopped", stopped);
        }
    }
}
