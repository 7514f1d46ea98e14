package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that others have written, as it is found in the wild, finds its way. */
@Timeout(60)
class SpeakingThroughTheSdk {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final RunningServer server = RunningServer.on(stage);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_learns_who_it_speaks_to() {
        try (McpSyncClient client = client(Scope.all())) {
            McpSchema.InitializeResult introduction = client.initialize();

            assertThat(introduction.protocolVersion()).isEqualTo("2025-11-25");
            assertThat(introduction.serverInfo().name()).isEqualTo("spotify-mcp");
            assertThat(introduction.serverInfo().version()).isEqualTo("1.2.3");
            assertThat(introduction.instructions()).contains("search_tracks");
        }
    }

    @Test
    void it_lists_the_tools_in_order() {
        try (McpSyncClient client = client(Scope.all())) {
            client.initialize();

            assertThat(client.listTools().tools())
                    .extracting(McpSchema.Tool::name)
                    .containsExactly(
                            "search_tracks",
                            "search_catalog",
                            "resolve_tracks",
                            "get_details",
                            "list_contents",
                            "get_current_track",
                            "get_playback_state",
                            "play",
                            "control_playback",
                            "transfer_playback",
                            "add_to_queue",
                            "get_liked_songs",
                            "get_saved_items",
                            "check_library",
                            "save_to_library",
                            "remove_from_library",
                            "get_user_playlists",
                            "get_playlist",
                            "get_playlist_tracks",
                            "create_playlist",
                            "add_tracks_to_playlist",
                            "remove_tracks_from_playlist",
                            "update_playlist",
                            "arrange_playlist",
                            "combine_playlists",
                            "export_playlist",
                            "get_recently_played",
                            "get_top_items",
                            "get_connection_status",
                            "undo_change");
        }
    }

    @Test
    void it_sees_no_tool_that_its_credential_does_not_allow() {
        try (McpSyncClient client = client(Set.of(Scope.READ))) {
            client.initialize();

            assertThat(client.listTools().tools())
                    .extracting(McpSchema.Tool::name)
                    .contains("search_tracks")
                    .doesNotContain("create_playlist", "add_tracks_to_playlist");
        }
    }

    @Test
    void it_is_refused_such_a_tool_if_it_calls_it_all_the_same() {
        try (McpSyncClient client = client(Set.of(Scope.READ))) {
            client.initialize();

            CallToolResult result = client.callTool(call("create_playlist", Map.of("name", "Mine")));

            assertThat(result.isError()).isTrue();
            assertThat(text(result)).contains("scope_missing", "spotify.playlists.write");
            assertThat(stage.spotify().playlists()).extracting("kept").isEqualTo(Map.of());
        }
    }

    @Test
    void it_calls_a_tool_and_finds_the_answer_as_promised() {
        stage.spotify().has(tracks("Halo", 7));
        try (McpSyncClient client = client(Scope.all())) {
            client.initialize();
            client.listTools();

            CallToolResult result = client.callTool(call("search_tracks", Map.of("query", "halo", "limit", 2)));

            assertThat(result.isError()).isFalse();
            assertThat(text(result)).startsWith("Search results for \"halo\" (1–2 of 7):");
            assertThat(result.structuredContent()).extracting("total").isEqualTo(7);
        }
    }

    @Test
    void it_follows_a_link_to_a_file() {
        stage.spotify().likes(ALICE, savedTracks(2));
        try (McpSyncClient client = client(Scope.all())) {
            client.initialize();

            CallToolResult result =
                    client.callTool(call("export_playlist", Map.of("playlist", "liked", "format", "csv")));
            var link = (McpSchema.ResourceLink) result.content().getLast();
            var read = client.readResource(new ReadResourceRequest(link.uri(), null));

            assertThat(link.mimeType()).isEqualTo("text/csv");
            assertThat(read.contents())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            TextResourceContents.class,
                            contents -> assertThat(contents.text()).contains("1,track,Song no. 1,"));
        }
    }

    @Test
    void it_takes_a_refusal_for_an_answer() {
        try (McpSyncClient client = client(Scope.all())) {
            client.initialize();
            client.listTools();

            CallToolResult result = client.callTool(call("search_tracks", Map.of("query", "halo", "limit", 0)));

            assertThat(result.isError()).isTrue();
            assertThat(text(result)).contains("invalid_argument", "limit");
        }
    }

    @Test
    void it_is_told_of_a_tool_there_is_not() {
        try (McpSyncClient client = client(Scope.all())) {
            client.initialize();

            assertThatThrownBy(() -> client.callTool(call("nothing", Map.of())))
                    .isInstanceOf(McpError.class)
                    .hasMessageContaining("Unknown tool: nothing");
        }
    }

    @Test
    void it_reads_the_status() {
        try (McpSyncClient client = client(Scope.all())) {
            client.initialize();

            var listed = client.listResources().resources();
            var read = client.readResource(new ReadResourceRequest("spotify://status", null));

            assertThat(listed)
                    .extracting(McpSchema.Resource::uri)
                    .contains("spotify://status", "spotify://me/player", "spotify://server/capabilities");
            assertThat(listed).extracting(McpSchema.Resource::mimeType).containsOnly("application/json");
            assertThat(read.contents())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            TextResourceContents.class,
                            contents -> assertThat(contents.text()).contains("\"connected\":true"));
        }
    }

    @Test
    void it_may_not_read_what_its_credential_does_not_allow() {
        try (McpSyncClient client = client(Set.of(Scope.PLAYBACK))) {
            client.initialize();

            assertThatThrownBy(() -> client.readResource(new ReadResourceRequest("spotify://status", null)))
                    .isInstanceOf(McpError.class)
                    .hasMessageContaining("scope_missing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25"})
    void it_may_speak_any_revision_with_sessions(String revision) {
        var reply = server.as(alice).post("""
                        {"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"%s",
                         "capabilities":{"roots":{}},"clientInfo":{"name":"test","version":"1"}}}""".formatted(revision));

        assertThat(reply.json().at("/result/protocolVersion").asString()).isEqualTo(revision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2026-07-28", "yesterday"})
    void of_any_other_it_is_offered_the_newest_with_sessions(String revision) {
        var reply = server.as(alice).post("""
                        {"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"%s",
                         "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""".formatted(revision));

        assertThat(reply.json().at("/result/protocolVersion").asString()).isEqualTo("2025-11-25");
    }

    private McpSyncClient client(Set<Scope> scopes) {
        String authorization = server.as(alice, scopes).headers().getOrDefault("Authorization", "");
        var transport = HttpClientStreamableHttpTransport.builder(
                        server.url().resolve("/").toString())
                .endpoint("/mcp")
                .openConnectionOnStartup(true)
                .addHttpRequestCustomizer(
                        (request, method, uri, body, context) -> request.header("Authorization", authorization))
                .build();
        return McpClient.sync(transport).requestTimeout(Duration.ofSeconds(10)).build();
    }

    private static CallToolRequest call(String tool, Map<String, Object> arguments) {
        return CallToolRequest.builder(tool).arguments(arguments).build();
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }
}
