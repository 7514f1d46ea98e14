package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.bootstrap.management.PortTaken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a running server, and how it goes. */
@Timeout(120)
class OperatingTest {

    private static final String CALL = """
            {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_liked_songs","arguments":{}%s}}""";

    @TempDir
    private Path data;

    @Test
    void the_figures_stand_on_the_management_port_and_nowhere_else() throws Exception {
        int port = RunningServer.freePort();
        try (RunningServer server = serving(Map.of("MANAGEMENT_PORT", Integer.toString(port)))) {
            McpCaller alice = server.clientOf("alice");
            alice.call("get_liked_songs", Map.of());
            alice.call("get_liked_songs", Map.of("limit", 0));

            HttpResponse<String> figures = get(server, management(port, "/metrics"));

            assertThat(figures.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            assertThat(figures.body())
                    .contains(
                            "spotify_mcp_calls_total{outcome=\"done\",tool=\"get_liked_songs\"} 1.0",
                            "spotify_mcp_calls_total{outcome=\"invalid_argument\",tool=\"get_liked_songs\"} 1.0",
                            "spotify_mcp_call_duration_seconds_count{tool=\"get_liked_songs\"} 2",
                            "spotify_mcp_spotify_requests_total{endpoint=\"me/tracks\",outcome=\"200\"} 1.0",
                            "spotify_mcp_spotify_requests_total{endpoint=\"api/token\",outcome=\"200\"}",
                            "spotify_mcp_spotify_places{state=\"in_flight\"} 0.0",
                            "spotify_mcp_spotify_places{state=\"waiting\"} 0.0",
                            "spotify_mcp_spotify_places_refused_total 0.0",
                            "spotify_mcp_calls_running 0.0",
                            "spotify_mcp_streams_open 0.0",
                            "spotify_mcp_database_connections{state=\"most\"} 10.0",
                            "spotify_mcp_sealed_values_unreadable_total 0.0",
                            "spotify_mcp_build_info",
                            "jvm_memory_used_bytes")
                    .doesNotContain("alice", "smcp_");
            assertThat(get(server, management(port, "/health/ready")).statusCode())
                    .isEqualTo(200);
            assertThat(get(server, server.at("/metrics")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_management_port_that_was_asked_for_and_is_taken_is_told() throws Exception {
        int port = RunningServer.freePort();
        try (RunningServer first = serving(Map.of("MANAGEMENT_PORT", Integer.toString(port)))) {
            Map<String, String> second =
                    RunningServer.environment(data.resolve("second"), first.spotify(), RunningServer.freePort());
            second.put("MANAGEMENT_PORT", Integer.toString(port));

            assertThatThrownBy(() -> Program.start(Settings.from(new Environment(second)), InstantSource.system()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("MANAGEMENT_PORT");
        }
    }

    @Test
    void a_user_who_calls_too_often_is_put_off_in_either_generation_and_nobody_else_is() throws Exception {
        try (RunningServer server = serving(Map.of("RATE_LIMIT_PER_USER", "3/hour"))) {
            String key = server.keyOf("alice");
            McpCaller alice = server.client(key).initialised();
            alice.request("tools/list", "{}");
            for (int i = 0; i < 3; i++) {
                alice.call("get_liked_songs", Map.of());
            }

            HttpResponse<String> inASession = alice.post(CALL.formatted(""));
            HttpResponse<String> without = withoutSession(server, key);

            assertThat(inASession.statusCode()).isEqualTo(429);
            assertThat(retryAfter(inASession)).isBetween(1L, 1_200L);
            assertThat(inASession.body()).contains("\"id\":1");
            assertThat(without.statusCode()).isEqualTo(429);
            assertThat(retryAfter(without)).isBetween(1L, 1_200L);
            server.clientOf("bob").call("get_liked_songs", Map.of());
        }
    }

    @Test
    void who_stops_says_so_first_and_serves_until_others_have_noticed() throws Exception {
        RunningServer server = serving(Map.of("SHUTDOWN_DELAY", "2"));
        McpCaller alice = server.clientOf("alice");
        Thread stopping = Thread.ofVirtual().start(server::closeProgram);
        try {
            Awaitility.await()
                    .until(() -> get(server, server.at("/health/ready")).statusCode() == 503);

            assertThat(alice.call("get_liked_songs", Map.of()).path("isError").asBoolean())
                    .isFalse();
        } finally {
            stopping.join();
            server.close();
        }
    }

    private RunningServer serving(Map<String, String> more) {
        return RunningServer.in(data.resolve("first"), InstantSource.system(), more);
    }

    private static long retryAfter(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    private static URI management(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> get(RunningServer server, URI where) throws IOException, InterruptedException {
        return server.http().send(HttpRequest.newBuilder(where).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> withoutSession(RunningServer server, String key)
            throws IOException, InterruptedException {
        String meta = ",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}";
        HttpRequest request = HttpRequest.newBuilder(server.at("/mcp"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", "2026-07-28")
                .header("Mcp-Method", "tools/call")
                .header("Mcp-Name", "get_liked_songs")
                .POST(HttpRequest.BodyPublishers.ofString(CALL.formatted(meta)))
                .build();
        return server.http().send(request, BodyHandlers.ofString());
    }
}
