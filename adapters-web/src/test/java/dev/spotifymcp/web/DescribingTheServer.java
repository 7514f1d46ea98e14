package dev.spotifymcp.web;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that knows nothing but the address of the MCP endpoint finds its way. */
class DescribingTheServer {

    @AutoClose
    private final House house = House.inPublic();

    private final Client client = Client.of(house);

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"})
    void the_endpoint_says_who_gives_access_to_it(String path) {
        Seen seen = client.send(client.to(path));

        assertThat(seen.status()).isEqualTo(200);
        assertThatJson(seen.text()).isEqualTo("""
                {"resource":"https://music.example/mcp","authorization_servers":["https://music.example"],
                 "scopes_supported":["spotify.read","spotify.playback","spotify.library.write","spotify.playlists.write"],
                 "bearer_methods_supported":["header"],"resource_name":"Spotify MCP server",
                 "resource_documentation":"https://music.example/"}""");
    }

    @Test
    void the_authorization_server_says_what_it_can_do() {
        Seen seen = client.send(client.to("/.well-known/oauth-authorization-server"));

        assertThat(seen.status()).isEqualTo(200);
        assertThatJson(seen.text()).isEqualTo("""
                {"issuer":"https://music.example","authorization_endpoint":"https://music.example/oauth/authorize",
                 "token_endpoint":"https://music.example/oauth/token",
                 "registration_endpoint":"https://music.example/oauth/register",
                 "revocation_endpoint":"https://music.example/oauth/revoke",
                 "jwks_uri":"https://music.example/oauth/jwks",
                 "response_types_supported":["code"],"response_modes_supported":["query"],
                 "grant_types_supported":["authorization_code","refresh_token"],
                 "code_challenge_methods_supported":["S256"],
                 "token_endpoint_auth_methods_supported":["none","client_secret_post","client_secret_basic"],
                 "revocation_endpoint_auth_methods_supported":["none","client_secret_post","client_secret_basic"],
                 "authorization_response_iss_parameter_supported":true,
                 "client_id_metadata_document_supported":true,
                 "scopes_supported":["spotify.read","spotify.playback","spotify.library.write",
                                     "spotify.playlists.write","offline_access"]}""");
    }

    @Test
    void it_is_no_openid_provider_and_does_not_pretend_to_be() {
        for (String path : new String[] {
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server/mcp",
            "/.well-known/oauth-protected-resource/elsewhere"
        }) {
            assertThat(client.send(client.to(path)).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whoever_brings_no_credential_is_told_where_to_look() {
        Seen refused = client.post("/mcp");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.headers("WWW-Authenticate"))
                .containsExactly(
                        "Bearer resource_metadata=\"https://music.example/.well-known/oauth-protected-resource/mcp\","
                                + " scope=\"spotify.library.write spotify.playback spotify.playlists.write spotify.read\"");
    }

    @Test
    void what_a_request_says_of_hosts_changes_nothing() {
        String answer = RawHttp.exchange(
                house.port(),
                String.join(
                        "\r\n",
                        "GET /.well-known/oauth-authorization-server HTTP/1.1",
                        "Host: evil.example",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: http",
                        "Forwarded: host=evil.example",
                        "\r\n"));

        assertThat(answer).contains("\"issuer\":\"https://music.example\"").doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/oauth-protected-resource",
                "/.well-known/oauth-protected-resource/mcp",
                "/.well-known/oauth-authorization-server",
                "/oauth/jwks"
            })
    void documents_are_for_every_web_page_and_for_caches(String path) {
        Seen seen = client.send(client.to(path).header("Origin", "https://anywhere.example"));

        assertThat(seen.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(seen.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(seen.headers("Cache-Control")).containsExactly("public, max-age=3600");
        assertThat(client.send(client.to(path).POST(BodyPublishers.noBody())).status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "/.well-known/oauth-protected-resource/mcp, 'GET, HEAD'",
        "/.well-known/oauth-authorization-server, 'GET, HEAD'",
        "/oauth/jwks, 'GET, HEAD'",
        "/oauth/register, POST",
        "/oauth/token, POST",
        "/oauth/revoke, POST"
    })
    void a_browser_that_asks_first_is_told_yes(String path, String methods) {
        Seen seen = client.send(client.to(path)
                .header("Origin", "https://anywhere.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(seen.status()).isEqualTo(204);
        assertThat(seen.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(seen.header("Access-Control-Allow-Methods")).contains(methods);
        assertThat(seen.header("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers ->
                        assertThat(headers).contains("Authorization", "Content-Type", "MCP-Protocol-Version"));
        assertThat(seen.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth/authorize", "/oauth/consent", "/auth/login", "/auth/callback", "/account"})
    void where_people_answer_no_web_page_of_another_reads(String path) {
        Seen seen = client.send(client.to(path)
                .header("Origin", "https://anywhere.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(seen.status()).isEqualTo(405);
        assertThat(seen.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void published_keys_are_public() {
        Seen seen = client.send(client.to("/oauth/jwks"));

        assertThat(seen.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThatJson(seen.text())
                .inPath("keys")
                .isArray()
                .hasSize(2)
                .allSatisfy(key -> assertThatJson(key)
                        .isObject()
                        .containsOnlyKeys("kty", "crv", "x", "y", "use", "alg", "key_ops", "kid")
                        .containsEntry("alg", "ES256")
                        .containsEntry("use", "sig"));
    }
}
