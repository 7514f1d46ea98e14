package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A person takes their consent back at Spotify. */
class LosingSpotifyTest {

    private RunningServer server;
    private OAuthProgram program;

    @BeforeEach
    void start(@TempDir Path data) {
        server = RunningServer.in(data);
        server.ownsPlaylist("alice", 1, 3);
        program = OAuthProgram.registeredAt(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_call_that_finds_out_sends_the_client_to_the_login_and_its_grant_is_over() {
        JsonNode tokens = program.granted("alice", "spotify.read");
        McpCaller client = server.client(tokens.path("access_token").asString()).initialised();
        takesConsentBack("alice");

        HttpResponse<String> found = reading(client);

        assertThat(found.statusCode()).isEqualTo(401);
        assertThat(found.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"", "resource_metadata=\"");
        assertThat(found.body()).contains("\"id\":7");
        assertThat(client.post("{}").statusCode()).isEqualTo(401);
        assertThat(program.refresh(tokens).statusCode()).isEqualTo(400);
    }

    @Test
    void after_the_login_the_same_client_goes_on() {
        McpCaller client = program.callerFor("alice", "spotify.read").initialised();
        takesConsentBack("alice");
        assertThat(reading(client).statusCode()).isEqualTo(401);

        McpCaller again = program.callerFor("alice", "spotify.read").initialised();

        assertThat(reading(again).body()).contains("Playlist no. 1");
    }

    @Test
    void another_client_of_the_same_person_that_did_not_call_meanwhile_keeps_its_grant() {
        McpCaller quiet = program.callerFor("alice", "spotify.read").initialised();
        McpCaller busy = program.callerFor("alice", "spotify.read").initialised();
        takesConsentBack("alice");
        assertThat(reading(busy).statusCode()).isEqualTo(401);

        program.callerFor("alice", "spotify.read");

        assertThat(reading(quiet).body()).contains("Playlist no. 1");
    }

    @Test
    void a_key_stays_good_and_its_bearer_is_told_where_to_connect() {
        String key = server.keyOf("alice");
        McpCaller client = server.client(key).initialised();
        takesConsentBack("alice");

        String told = client.call("get_user_playlists", Map.of()).toString();

        assertThat(told).contains("reconnect_required", server.at("/auth/login").toString());
        assertThat(statusOf(key)).contains("\"authenticated\":true").contains("\"spotify_connected\":false");
    }

    private void takesConsentBack(String name) {
        server.spotify().revoke(name);
        server.spotify().tokens().expireAll();
    }

    private String statusOf(String key) {
        return OAuthProgram.send(
                        server,
                        HttpRequest.newBuilder(server.at("/auth/status"))
                                .header("Authorization", "Bearer " + key)
                                .build())
                .body();
    }

    private static HttpResponse<String> reading(McpCaller caller) {
        return caller.post("""
                {"jsonrpc":"2.0","id":7,"method":"tools/call",
                 "params":{"name":"get_user_playlists","arguments":{}}}""");
    }
}
