package dev.spotifymcp.bootstrap.load;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two ways of speaking MCP over HTTP. */
enum Generation {

    /** A session is opened first, and every call names it. */
    SESSIONS("2025-11-25") {
        @Override
        Map<String, String> greet(KeptConnection connection, URI endpoint, Listener listener) throws IOException {
            HttpAnswer answer = connection.exchange(
                    RequestBytes.post(endpoint, headers(listener), INITIALIZE).numbered(0));
            if (!answer.isGood()) {
                throw new GreetingRefused(answer);
            }
            Map<String, String> headers = headers(listener);
            headers.put("MCP-Protocol-Version", version());
            answer.header(SESSION).ifPresent(session -> headers.put(SESSION, session));
            connection.exchange(
                    RequestBytes.post(endpoint, headers, INITIALIZED).numbered(0));
            return headers;
        }

        @Override
        Map<String, String> naming(ToolCall call) {
            return Map.of();
        }

        @Override
        String envelope() {
            return "";
        }

        @Override
        List<RequestBytes> farewell(URI endpoint, Map<String, String> greeted) {
            return greeted.containsKey(SESSION)
                    ? List.of(RequestBytes.without("DELETE", endpoint, greeted))
                    : List.of();
        }
    },

    /** Every call stands alone and says in its headers and its envelope what it is. */
    STATELESS("2026-07-28") {
        @Override
        Map<String, String> greet(KeptConnection connection, URI endpoint, Listener listener) {
            Map<String, String> headers = headers(listener);
            headers.put("MCP-Protocol-Version", version());
            return headers;
        }

        @Override
        Map<String, String> naming(ToolCall call) {
            return Map.of("Mcp-Method", "tools/call", "Mcp-Name", call.tool());
        }

        @Override
        String envelope() {
            return """
                    ,"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
                    "io.modelcontextprotocol/clientCapabilities":{},\
                    "io.modelcontextprotocol/clientInfo":{"name":"load","version":"1"}}""";
        }

        @Override
        List<RequestBytes> farewell(URI endpoint, Map<String, String> greeted) {
            return List.of();
        }
    };

    private static final String SESSION = "mcp-session-id";
    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"load","version":"1"}}}""";
    private static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

    private final String version;

    Generation(String version) {
        this.version = version;
    }

    String version() {
        return version;
    }

    /**
     * Does on a new connection what has to come before the first call.
     *
     * @return the headers that every later request on it carries
     */
    abstract Map<String, String> greet(KeptConnection connection, URI endpoint, Listener listener) throws IOException;

    /** The headers by which a call repeats what stands in its body. */
    abstract Map<String, String> naming(ToolCall call);

    /** What a call's parameters hold beside name and arguments. */
    abstract String envelope();

    /** What has to be said at the end, if anything. */
    abstract List<RequestBytes> farewell(URI endpoint, Map<String, String> greeted);

    RequestBytes call(URI endpoint, Map<String, String> greeted, ToolCall call) {
        Map<String, String> headers = new LinkedHashMap<>(greeted);
        headers.putAll(naming(call));
        String body = """
                {"jsonrpc":"2.0","id":%s,"method":"tools/call","params":{"name":"%s","arguments":%s%s}}""".formatted(RequestBytes.NUMBER, call.tool(), call.arguments(), envelope());
        return RequestBytes.post(endpoint, headers, body);
    }

    private static Map<String, String> headers(Listener listener) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + listener.key().reveal());
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json, text/event-stream");
        return headers;
    }
}
