package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client asks for little, and for more when it turns out to need it. */
class SteppingUpTest {

    private RunningServer server;
    private OAuthProgram program;

    @BeforeEach
    void start(@TempDir Path data) {
        server = RunningServer.in(data);
        server.listener("alice");
        program = OAuthProgram.registeredAt(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_first_challenge_asks_for_everything_since_few_clients_can_ask_for_more_later() {
        assertThat(challenge(server.client("").post("{}")))
                .contains("scope=\"spotify.library.write spotify.playback spotify.playlists.write spotify.read\"")
                .doesNotContain("error=");
    }

    @Test
    void a_token_that_only_reads_writes_nothing_and_the_challenge_names_all_that_is_needed() {
        HttpResponse<String> refused =
                creating(program.callerFor("alice", "spotify.read").initialised());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(challenge(refused))
                .startsWith("Bearer error=\"insufficient_scope\", resource_metadata=\"")
                .endsWith("scope=\"spotify.playlists.write spotify.read\"");
        assertThat(refused.body()).contains("\"id\":7").contains("\"error\"");
        assertThat(server.spotify()
                        .log()
                        .entries(call ->
                                call.method().equals("POST") && call.path().endsWith("playlists")))
                .isEmpty();
    }

    @Test
    void a_client_that_asks_for_what_the_challenge_names_gets_it_and_goes_on() {
        McpCaller small = program.callerFor("alice", "spotify.read").initialised();
        String needed = challenge(creating(small)).replaceAll(".* scope=\"([^\"]+)\"$", "$1");

        McpCaller large = program.callerFor("alice", needed).initialised();

        assertThat(creating(large).statusCode()).isEqualTo(200);
        assertThat(large.call("get_user_playlists", Map.of()).toString()).contains("Mine");
    }

    @Test
    void the_smaller_token_stays_small() {
        McpCaller small = program.callerFor("alice", "spotify.read").initialised();
        program.granted("alice", "spotify.read spotify.playlists.write");

        assertThat(creating(small).statusCode()).isEqualTo(403);
    }

    @Test
    void at_the_address_for_urls_only_the_token_is_asked_to_grow_as_well() {
        String token =
                program.granted("alice", "spotify.read").path("access_token").asString();

        HttpResponse<String> refused =
                creating(new McpCaller(server.http(), server.at("/claude-mcp"), token).initialised());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(challenge(refused))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"spotify.playlists.write spotify.read\"");
    }

    private static HttpResponse<String> creating(McpCaller caller) {
        return caller.post("""
                {"jsonrpc":"2.0","id":7,"method":"tools/call",
                 "params":{"name":"create_playlist","arguments":{"name":"Mine"}}}""");
    }

    private static String challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate").orElseThrow();
    }
}
