package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.McpHttp.Reply;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Revision 2026-07-28: what a request has to say of itself, and how it is answered. */
@Timeout(60)
class SpeakingWithoutSessions {

    private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    private static final String REVISION = "io.modelcontextprotocol/protocolVersion";

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final RunningServer server = RunningServer.on(stage);
    private final Sessionless client = Sessionless.over(server.as(alice));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_client_discovers_what_there_is() {
        JsonNode result = client.request("server/discover", "{}").json().path("result");

        assertThat(result.path("supportedVersions").toString()).isEqualTo("[\"2026-07-28\"]");
        assertThat(result.path("capabilities").toString())
                .isEqualTo("{\"tools\":{},\"resources\":{},\"prompts\":{},\"completions\":{},\"logging\":{}}");
        assertThat(result.path("instructions").asString()).contains("search_tracks");
        assertThat(result.path("cacheScope").asString()).isEqualTo("public");
        assertThat(result.path("ttlMs").asLong()).isPositive();
        assertIdentified(result);
    }

    @Test
    void a_tool_is_called_without_ado() {
        stage.spotify().has(tracks("Halo", 7));

        Reply reply = client.call("search_tracks", "{\"query\":\"halo\",\"limit\":2}");

        JsonNode result = reply.json().path("result");
        assertThat(reply.header("content-type")).contains("application/json");
        assertThat(reply.header("mcp-session-id")).isEmpty();
        assertThat(result.at("/structuredContent/total").asInt()).isEqualTo(7);
        assertThat(result.has("ttlMs")).isFalse();
        assertIdentified(result);
    }

    @Test
    void what_a_model_gets_wrong_is_a_result_it_can_read() {
        JsonNode result = client.call("search_tracks", "{\"limit\":0}").json().path("result");

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.at("/content/0/text").asString()).contains("query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools/list", "resources/list", "resources/templates/list", "prompts/list"})
    void lists_may_be_kept_for_a_while_but_by_the_caller_alone(String method) {
        JsonNode result = client.request(method, "{}").json().path("result");

        assertThat(result.path("ttlMs").asLong()).isPositive();
        assertThat(result.path("cacheScope").asString()).isEqualTo("private");
        assertIdentified(result);
    }

    @Test
    void what_a_resource_holds_is_the_callers_own_and_not_kept() {
        JsonNode result = client.request("resources/read", "{\"uri\":\"spotify://status\"}")
                .json()
                .path("result");

        assertThat(result.at("/contents/0/text").asString()).contains("\"connected\":true");
        assertThat(result.path("ttlMs").asLong()).isZero();
        assertThat(result.path("cacheScope").asString()).isEqualTo("private");
    }

    @Test
    void a_tool_beyond_the_callers_scope_is_neither_listed_nor_called() {
        Sessionless reader = Sessionless.over(server.as(alice, Set.of(Scope.READ)));

        assertThat(reader.request("tools/list", "{}").body()).doesNotContain("create_playlist");
        assertThat(reader.call("create_playlist", "{\"name\":\"Mine\"}").body()).contains("scope_missing");
        assertThat(stage.spotify().playlists()).extracting("kept").isEqualTo(Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tools/call     | {"name":"nothing"}           | 200 | -32602
            tools/call     | {}                           | 200 | -32602
            prompts/get    | {"name":"nothing"}           | 200 | -32602
            resources/read | {"uri":"spotify://nothing"}  | 200 | -32602
            tools/list     | {"cursor":"made up"}         | 200 | -32602
            initialize     | {}                           | 404 | -32601
            ping           | {}                           | 404 | -32601
            logging/setLevel | {"level":"info"}           | 404 | -32601
            resources/subscribe | {"uri":"spotify://status"} | 404 | -32601
            subscriptions/listen | {"notifications":{}}   | 404 | -32601
            nothing/there  | {}                           | 404 | -32601
            """)
    void what_cannot_be_served_is_told_under_the_requests_own_id(String method, String params, int status, int code) {
        assertError(client.request(method, params), status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-01-01", "2025-11-25", "x"})
    void a_version_that_is_not_served_is_answered_with_those_that_are(String version) {
        Sessionless stranger = client.saying(REVISION, "\"" + version + "\"");
        McpHttp http = stranger.addressed("tools/list", "{}").with("MCP-Protocol-Version", version);

        Reply reply = http.post(stranger.body("tools/list", "{}"));

        assertError(reply, 400, -32022);
        assertThat(reply.json().at("/error/data/requested").asString()).isEqualTo(version);
        assertThat(reply.json().at("/error/data/supported").toString()).isEqualTo("[\"2026-07-28\"]");
    }

    @Test
    void a_request_has_to_say_what_its_client_can_do() {
        assertError(client.without(CAPABILITIES).request("tools/list", "{}"), 400, -32602);
        assertError(client.saying(CAPABILITIES, "[]").request("tools/list", "{}"), 400, -32602);
        assertError(client.saying(REVISION, "5").request("tools/list", "{}"), 400, -32602);
        assertError(client.without(REVISION).request("tools/list", "{}"), 400, -32602);
        assertError(
                client.saying("io.modelcontextprotocol/logLevel", "\"loud\"").request("tools/list", "{}"), 400, -32602);
        assertError(client.saying("progressToken", "1.5").request("tools/list", "{}"), 400, -32602);
    }

    @Test
    void who_a_client_says_it_is_does_not_matter() {
        Sessionless named = client.saying("io.modelcontextprotocol/clientInfo", "{\"name\":\"x\",\"version\":\"1\"}");

        assertThat(named.request("tools/list", "{}").status()).isEqualTo(200);
        assertThat(client.request("tools/list", "{}").status()).isEqualTo(200);
    }

    @Test
    void a_header_of_this_revision_over_a_body_of_another_names_what_is_missing() {
        Reply reply = client.http()
                .with("MCP-Protocol-Version", Sessionless.VERSION)
                .post("{\"jsonrpc\":\"2.0\",\"id\":\"seven\",\"method\":\"tools/list\"}");

        assertError(reply, 400, -32602);
        assertThat(reply.json().at("/error/message").asString()).contains(REVISION, CAPABILITIES);
    }

    @Test
    void notifications_are_accepted_and_answers_of_clients_are_not() {
        McpHttp http = client.http().with("MCP-Protocol-Version", Sessionless.VERSION);

        Reply notification = http.post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{}}");
        Reply answer = http.post("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");

        assertThat(notification.status()).isEqualTo(202);
        assertThat(notification.body()).isEmpty();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32600);
    }

    @Test
    void what_one_caller_is_told_is_not_to_be_kept_for_another() {
        Reply reply = client.request("tools/list", "{}");

        assertThat(reply.header("cache-control")).contains("no-store");
        assertThat(reply.header("vary")).contains("Authorization");
    }

    private static void assertIdentified(JsonNode result) {
        assertThat(result.path("resultType").asString()).isEqualTo("complete");
        assertThat(result.path("_meta")
                        .path("io.modelcontextprotocol/serverInfo")
                        .toString())
                .isEqualTo("{\"name\":\"spotify-mcp\",\"title\":\"Spotify\",\"version\":\"1.2.3\"}");
    }

    private static void assertError(Reply reply, int status, int code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().at("/error/code").asInt()).isEqualTo(code);
        assertThat(reply.json().path("id").asString()).isEqualTo("seven");
        assertThat(reply.json().has("result")).isFalse();
    }
}
