package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way of a client that presses "Connect": from a 401 to a call, and to the end of its grant. */
class ConnectingByOAuthTest {

    private static final String REDIRECT = "http://127.0.0.1:9999/callback";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636, appendix B
    private static final Pattern TRANSACTION = Pattern.compile("name=\"transaction\" value=\"([^\"]+)\"");

    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        server = RunningServer.in(data);
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

        JsonNode metadata = json(get(URI.create(resource)));
        JsonNode issuer = json(
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
        String client = registered();

        JsonNode alice = granted(client, "alice", "spotify.read");
        JsonNode bob = granted(client, "bob", "spotify.read");

        assertThat(playlistsOf(alice)).contains("Playlist no. 1").doesNotContain("Playlist no. 2");
        assertThat(playlistsOf(bob)).contains("Playlist no. 2").doesNotContain("Playlist no. 1");
    }

    @Test
    void a_token_does_what_was_agreed_to_and_nothing_else() {
        JsonNode alice = granted(registered(), "alice", "spotify.read");

        JsonNode refused = server.client(alice.path("access_token").asString())
                .initialised()
                .call("create_playlist", Map.of("name", "Mine"));

        assertThat(refused.path("isError").asBoolean()).isTrue();
        assertThat(refused.toString()).contains("scope_missing");
    }

    @Test
    void a_refreshed_grant_goes_on_and_a_replayed_code_ends_it() {
        String client = registered();
        String code = code(client, "alice", "spotify.read");
        JsonNode first = json(token(trade(client, code)));

        JsonNode second = json(token(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                first.path("refresh_token").asString(),
                "client_id",
                client)));
        assertThat(playlistsOf(second)).contains("Playlist no. 1");

        assertThat(token(trade(client, code)).statusCode()).isEqualTo(400);
        assertThat(server.client(second.path("access_token").asString())
                        .post("{}")
                        .statusCode())
                .isEqualTo(401);
    }

    private String registered() {
        var request = HttpRequest.newBuilder(server.at("/oauth/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"client_name\":\"Test\",\"redirect_uris\":[\"" + REDIRECT
                        + "\"],\"token_endpoint_auth_method\":\"none\"}"))
                .build();
        return json(send(request)).path("client_id").asString();
    }

    private JsonNode granted(String client, String person, String scope) {
        return json(token(trade(client, code(client, person, scope))));
    }

    /** Walks from the client's link over our question and Spotify's login back to the client. */
    private String code(String client, String person, String scope) {
        try (Browser browser = server.browser()) {
            HttpResponse<String> question = browser.get(server.at("/oauth/authorize?"
                    + form(Map.of(
                            "response_type",
                            "code",
                            "client_id",
                            client,
                            "redirect_uri",
                            REDIRECT,
                            "code_challenge",
                            CHALLENGE,
                            "code_challenge_method",
                            "S256",
                            "scope",
                            scope,
                            "state",
                            "a-state",
                            "resource",
                            server.at("/mcp").toString()))));
            Matcher transaction = TRANSACTION.matcher(question.body());
            assertThat(transaction.find()).as(question.body()).isTrue();
            URI spotify = Browser.location(
                    browser.post("/oauth/consent", Map.of("transaction", transaction.group(1), "decision", "approve")));
            URI callback =
                    server.spotify().approve(spotify, server.listener(person).userName());
            Map<String, String> back = query(Browser.location(browser.get(callback)));
            assertThat(back).containsEntry("state", "a-state").containsKey("iss");
            return back.getOrDefault("code", "");
        }
    }

    private static Map<String, String> trade(String client, String code) {
        return Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", REDIRECT,
                "client_id", client,
                "code_verifier", VERIFIER);
    }

    private HttpResponse<String> token(Map<String, String> form) {
        return send(HttpRequest.newBuilder(server.at("/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form)))
                .build());
    }

    private String playlistsOf(JsonNode tokens) {
        return server.client(tokens.path("access_token").asString())
                .initialised()
                .call("get_user_playlists", Map.of())
                .toString();
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return server.http().send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("the server did not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one, LinkedHashMap::new));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
