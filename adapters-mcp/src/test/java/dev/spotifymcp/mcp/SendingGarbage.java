package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.mcp.McpHttp.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whatever a client sends, it is told what was wrong; the server never fails over it. */
class SendingGarbage {

    private static @Nullable RunningServer server;
    private static @Nullable McpHttp session;

    @AfterContainer
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Property(tries = 300)
    void any_body_is_answered_with_a_status_that_fits(@ForAll byte[] body) {
        assertServed(session().post(body));
    }

    @Property(tries = 300)
    void any_params_of_any_method_are_answered(@ForAll("methods") String method, @ForAll("json") String params) {
        assertServed(session().request(1, method, params));
    }

    @Property(tries = 500)
    void any_arguments_of_any_tool_give_a_result_that_names_what_is_wrong(
            @ForAll("tools") String tool, @ForAll("arguments") String arguments) {
        Reply reply = session().call(tool, arguments);

        JsonNode result = reply.json().path("result");
        assertThat(reply.status()).isEqualTo(200);
        if (result.path("isError").asBoolean()) {
            JsonNode error = result.at("/structuredContent/error");
            assertThat(result.at("/content/0/text").asString())
                    .startsWith("[" + error.path("code").asString() + "] ");
            assertThat(error.path("code").asString()).isIn("invalid_argument", "not_found");
            assertThat(error.has("field"))
                    .isEqualTo(error.path("code").asString().equals("invalid_argument"));
        }
    }

    @Property(tries = 200)
    void any_introduction_is_answered(@ForAll("json") String params) {
        assertServed(session().without("Mcp-Session-Id").request(1, "initialize", params));
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.of(
                "ping",
                "tools/list",
                "tools/call",
                "resources/list",
                "resources/read",
                "resources/templates/list",
                "logging/setLevel",
                "prompts/get",
                "completion/complete",
                "server/discover");
    }

    @Provide
    Arbitrary<String> tools() {
        return Arbitraries.of(List.of(
                "search_tracks",
                "get_current_track",
                "get_liked_songs",
                "get_user_playlists",
                "get_playlist_tracks",
                "create_playlist",
                "add_tracks_to_playlist"));
    }

    @Provide
    Arbitrary<String> arguments() {
        Arbitrary<String> names = Arbitraries.of(
                "query", "limit", "offset", "playlist_id", "track_uris", "name", "description", "public", "__proto__");
        return Arbitraries.maps(names, json()).ofMaxSize(4).map(SendingGarbage::object);
    }

    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> scalars = Arbitraries.of(
                "null",
                "true",
                "false",
                "0",
                "1",
                "5",
                "-1",
                "5.5",
                "51",
                "1e999999",
                "2147483648",
                "\"\"",
                "\"5\"",
                "\"a\"",
                "\"\\u0000\"",
                "\"spotify:track:tra0000000000000000001\"",
                "\"pla0000000000000000001\"",
                "\"../../me\"",
                "\"a\\r\\nb\"",
                "\"😀\"",
                "\"spotify://status\"");
        return Arbitraries.lazyOf(
                () -> scalars,
                () -> scalars,
                () -> json().list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
                () -> Arbitraries.maps(
                                Arbitraries.of("name", "uri", "arguments", "_meta", "level", "capabilities", "x"),
                                json())
                        .ofMaxSize(3)
                        .map(SendingGarbage::object));
    }

    private static String object(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void assertServed(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 429);
        assertThat(reply.body()).doesNotContain("Exception", "dev.spotifymcp", "io.modelcontextprotocol", "jackson");
    }

    private static McpHttp session() {
        McpHttp known = session;
        if (known == null) {
            Stage stage = Stage.atNoon();
            server = RunningServer.on(stage);
            known = server.as(stage.connected(ALICE)).initialized();
            session = known;
        }
        return known;
    }
}
