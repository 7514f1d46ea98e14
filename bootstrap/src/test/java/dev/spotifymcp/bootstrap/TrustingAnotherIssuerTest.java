package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company brings its own OpenID provider, whose tokens say whose Spotify account they are for. */
class TrustingAnotherIssuerTest {

    private final ForeignIssuer issuer = new ForeignIssuer();
    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        server = RunningServer.in(
                data,
                InstantSource.system(),
                Map.of("OIDC_ISSUER", issuer.name(), "OIDC_AUDIENCE", ForeignIssuer.AUDIENCE));
        server.ownsPlaylist("alice", 1, 3);
        server.ownsPlaylist("bob", 2, 3);
        server.keyOf("alice");
    }

    @AfterEach
    void stop() {
        server.close();
        issuer.close();
    }

    @Test
    void its_token_acts_for_the_person_whose_account_it_names_and_for_nobody_else() {
        server.keyOf("bob");

        assertThat(reading(caller("account-alice")).body())
                .contains("Playlist no. 1")
                .doesNotContain("Playlist no. 2");
        assertThat(reading(caller("account-bob")).body())
                .contains("Playlist no. 2")
                .doesNotContain("Playlist no. 1");
    }

    @Test
    void somebody_who_has_never_logged_in_here_is_told_where_to() {
        HttpResponse<String> refused =
                server.client(issuer.token("account-bob", "spotify.read")).post("{}");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"", "error_description=\"", "/auth/login");
        assertThat(refused.body()).contains("/auth/login");
    }

    @Test
    void whoever_leaves_is_unknown_at_once() {
        String key = server.keyOf("bob");
        assertThat(reading(caller("account-bob")).statusCode()).isEqualTo(200);

        OAuthProgram.send(
                server,
                HttpRequest.newBuilder(server.at("/auth/revoke"))
                        .header("Authorization", "Bearer " + key)
                        .DELETE()
                        .build());

        assertThat(server.client(issuer.token("account-bob", "spotify.read"))
                        .post("{}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void its_client_is_asked_for_more_where_the_token_allows_too_little() {
        HttpResponse<String> refused = caller("account-alice").post("""
                {"jsonrpc":"2.0","id":7,"method":"tools/call",
                 "params":{"name":"create_playlist","arguments":{"name":"Mine"}}}""");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_scope", "scope=\"spotify.playlists.write spotify.read\"");
    }

    @Test
    void a_login_there_mends_nothing_at_spotify_so_its_bearer_gets_a_link() {
        McpCaller client = caller("account-alice");
        server.spotify().revoke("alice");
        server.spotify().tokens().expireAll();

        HttpResponse<String> told = reading(client);

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body())
                .contains("reconnect_required", server.at("/auth/login").toString());
    }

    @Test
    void it_opens_nothing_of_the_account() {
        String token = issuer.token("account-alice", "spotify.read");

        HttpResponse<String> status = OAuthProgram.send(
                server,
                HttpRequest.newBuilder(server.at("/auth/status"))
                        .header("Authorization", "Bearer " + token)
                        .build());

        assertThat(status.statusCode()).isEqualTo(401);
    }

    private McpCaller caller(String account) {
        return server.client(issuer.token(account, "openid spotify.read")).initialised();
    }

    private static HttpResponse<String> reading(McpCaller caller) {
        return caller.post("""
                {"jsonrpc":"2.0","id":7,"method":"tools/call",
                 "params":{"name":"get_user_playlists","arguments":{}}}""");
    }
}
