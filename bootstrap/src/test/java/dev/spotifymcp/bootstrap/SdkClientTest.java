package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official Java client against the whole program. */
class SdkClientTest {

    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        server = RunningServer.in(data);
        server.ownsPlaylist("alice", 1, 3);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_connects_lists_calls_and_reads() {
        try (McpSyncClient client = client(server.keyOf("alice"))) {
            client.initialize();

            assertThat(client.listTools().tools())
                    .extracting(Tool::name)
                    .contains(
                            "search_tracks",
                            "get_current_track",
                            "get_user_playlists",
                            "create_playlist",
                            "add_tracks_to_playlist",
                            "get_liked_songs",
                            "get_playlist_tracks");
            CallToolResult playlists = client.callTool(CallToolRequest.builder("get_user_playlists")
                    .arguments(Map.of())
                    .build());
            assertThat(playlists.toString()).contains("Playlist no. 1");
            assertThat(client.readResource(ReadResourceRequest.builder("spotify://status")
                                    .build())
                            .toString())
                    .contains("alice");
        }
    }

    private McpSyncClient client(String key) {
        var transport = HttpClientStreamableHttpTransport.builder(server.at("/").toString())
                .endpoint("/mcp")
                .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + key))
                .build();
        return McpClient.sync(transport).requestTimeout(Duration.ofSeconds(20)).build();
    }
}
