package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole way of a client that presses "Connect": from a 401 to a call, and to the end of its grant. */
class ConnectingByOAuthTest {

    private RunningServer server;
    private OAuthProgram program;

    @BeforeEach
    void start(@TempDir Path data) {
        server = RunningServer.in(data);
        program = OAuthProgram.registeredAt(server);
        server.ownsPlaylist("alice", 1, 3);
        server.ownsPlaylist("bob", 2, 3);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_client_finds_its_way_from_the_challenge_to_the_endpoints() {
        HttpResponse<String> challenged = server.client("").post("{}");
        String challenge = challenged.headers().firstValue("WWW-Authenticate").orElseThrow();
        String resource = challenge.replaceAll(".*resource_metadata=\"([^\"]+)\".*", "$1");

        JsonNode metadata = OAuthProgram.json(get(URI.create(resource)));
        JsonNode issuer = OAuthProgram.json(
                get(URI.create(metadata.path("authorization_servers").path(0).asString()
                        + "/.well-known/oauth-authorization-server")));

        assertThat(challenged.statusCode()).isEqualTo(401);
        assertThat(metadata.path("resource").asString())
                .isEqualTo(server.at("/mcp").toString());
        assertThat(issuer.path("token_endpoint").asString())
                .isEqualTo(server.at("/oauth/token").toString());
        assertThat(issuer.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
    }

    @Test
    void each_person_gets_a_token_for_their_own_account_and_for_nobody_elses() {
        JsonNode alice = program.granted("alice", "spotify.read");
        JsonNode bob = program.granted("bob", "spotify.read");

        assertThat(playlistsOf(alice)).contains("Playlist no. 1").doesNotContain("Playlist no. 2");
        assertThat(playlistsOf(bob)).contains("Playlist no. 2").doesNotContain("Playlist no. 1");
    }

    @Test
    void a_refreshed_grant_goes_on_and_a_replayed_code_ends_it() {
        String code = program.code("alice", "spotify.read");
        JsonNode first = OAuthProgram.json(program.redeem(code));

        JsonNode second = OAuthProgram.json(program.refresh(first));
        assertThat(playlistsOf(second)).contains("Playlist no. 1");

        assertThat(program.redeem(code).statusCode()).isEqualTo(400);
        assertThat(server.client(second.path("access_token").asString())
                        .post("{}")
                        .statusCode())
                .isEqualTo(401);
    }

    private String playlistsOf(JsonNode tokens) {
        return server.client(tokens.path("access_token").asString())
                .initialised()
                .call("get_user_playlists", Map.of())
                .toString();
    }

    private HttpResponse<String> get(URI address) {
        return OAuthProgram.send(server, HttpRequest.newBuilder(address).build());
    }
}
