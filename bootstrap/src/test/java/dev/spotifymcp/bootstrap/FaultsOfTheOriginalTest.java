package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was wrong with the server this one replaces, one test each. */
class FaultsOfTheOriginalTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    @TempDir
    private Path data;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.in(data, now::get);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_bogus_code_at_the_callback_shows_nobodys_key() {
        server.keyOf("alice");
        try (Browser attacker = server.browser()) {
            URI consent = attacker.beginLogin();
            String state = consent.getQuery().replaceAll(".*state=([^&]+).*", "$1");

            HttpResponse<String> answer = attacker.get("/auth/callback?code=bogus&state=" + state);

            assertThat(answer.statusCode()).isBetween(400, 599);
            assertThat(answer.body()).doesNotContain("smcp_", "alice");
            assertThat(attacker.get("/account").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void a_second_login_in_the_same_browser_lands_in_its_own_account() {
        try (Browser shared = server.browser()) {
            String alices = Browser.apiKeyOn(server.logIn(shared, "alice")).orElseThrow();

            HttpResponse<String> second = server.logIn(shared, "bob");

            assertThat(second.body()).contains("bob").doesNotContain("alice");
            assertThat(Browser.apiKeyOn(second)).get().isNotEqualTo(alices);
        }
    }

    @Test
    void mcp_without_a_key_acts_as_nobody() {
        server.keyOf("alice");

        HttpResponse<String> answer = server.client("").post(PING);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Bearer");
    }

    @Test
    void concurrent_users_do_not_act_on_each_others_account() {
        List<McpCaller> clients = List.of(server.clientOf("alice"), server.clientOf("bob"), server.clientOf("carol"));

        Crowd.of(
                60, caller -> clients.get(caller % 3).call("create_playlist", Map.of("name", "Made by " + caller % 3)));

        assertThat(List.of("alice", "bob", "carol"))
                .allSatisfy(name -> assertThat(server.listener(name).playlists().stream()
                                .map(playlist -> playlist.state().name()))
                        .hasSize(20)
                        .containsOnly(
                                "Made by " + List.of("alice", "bob", "carol").indexOf(name)));
    }

    @Test
    void one_users_dead_consent_blocks_nobody_else() {
        McpCaller alice = server.clientOf("alice");
        McpCaller bob = server.clientOf("bob");
        server.spotify().revoke("alice");
        now.updateAndGet(time -> time.plus(Duration.ofHours(2)));

        JsonNode refused = alice.call("get_user_playlists", Map.of());

        assertThat(code(refused)).isEqualTo("reconnect_required");
        assertThat(bob.call("get_user_playlists", Map.of()).path("isError").asBoolean(false))
                .isFalse();
    }

    @Test
    void the_state_is_checked_and_counts_once_and_only_in_the_browser_that_began() {
        try (Browser alice = server.browser();
                Browser attacker = server.browser()) {
            server.listener("alice");
            URI callback = server.spotify().approve(alice.beginLogin(), "alice");

            assertThat(attacker.get(callback).statusCode()).isEqualTo(400);
            assertThat(alice.get("/auth/callback?code=x&state=made-up").statusCode())
                    .isEqualTo(400);
            assertThat(alice.get(callback).statusCode()).isEqualTo(303);
            assertThat(alice.get(callback).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void the_host_header_does_not_decide_where_the_login_returns_to() throws IOException {
        String answer = RawHttp.head(server.at("/"), """
                POST /auth/login HTTP/1.1
                Host: localhost:9
                X-Forwarded-Host: evil.example
                Content-Type: application/x-www-form-urlencoded
                Content-Length: 0
                Connection: close

                """);

        assertThat(answer).contains("303").doesNotContain("evil.example", "localhost%3A9");
        assertThat(answer)
                .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A"
                        + server.at("/").getPort());
    }

    @Test
    void what_comes_from_outside_is_never_run_as_html() {
        String script = "<script>alert(1)</script>";
        server.spotify()
                .world()
                .listener(new SpotifyProfile(new SpotifyAccountId("account-mallory"), "mallory", script));
        try (Browser browser = server.browser()) {
            String error = browser.get("/auth/callback?error=%3Cscript%3Ealert(1)%3C%2Fscript%3E&state=x")
                    .body();
            URI callback = server.spotify().approve(browser.beginLogin(), "mallory");
            String account =
                    browser.get(Browser.location(browser.get(callback))).body();

            assertThat(error).doesNotContain(script);
            assertThat(account).doesNotContain(script).contains("&lt;script&gt;");
        }
    }

    @Test
    void keys_are_in_no_url_and_not_in_the_database() throws IOException {
        try (Browser browser = server.browser()) {
            URI callback = server.spotify()
                    .approve(browser.beginLogin(), server.listener("alice").userName());
            HttpResponse<String> redirect = browser.get(callback);
            String key =
                    Browser.apiKeyOn(browser.get(Browser.location(redirect))).orElseThrow();

            assertThat(Browser.location(redirect).toString()).doesNotContain("smcp_");
            assertThat(everyByteKept()).doesNotContain(key, key.split("_", -1)[2]);
        }
    }

    @Test
    void keys_can_expire() {
        try (Browser browser = server.browser()) {
            server.logIn(browser, "alice");
            HttpResponse<String> made =
                    browser.submit("/account/keys", Map.of("name", "short", "expires", "30", "scope", "spotify.read"));
            String key = Browser.apiKeyOn(made).orElseThrow();

            assertThat(server.client(key).initialised()).isNotNull();
            now.updateAndGet(time -> time.plus(Duration.ofDays(31)));
            assertThat(server.client(key).post(PING).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_wrong_encryption_key_stops_the_start_and_changes_nothing(@TempDir Path other) throws IOException {
        server.keyOf("alice");
        server.close();
        try (RunningServer elsewhere = RunningServer.in(other)) {
            assertThat(elsewhere.at("/")).isNotNull();
        }
        Path key = data.resolve("token-encryption-key.json");
        String right = Files.readString(key);
        Files.writeString(key, Files.readString(other.resolve("token-encryption-key.json")));

        assertThatThrownBy(() -> RunningServer.in(data))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("TOKEN_ENCRYPTION_KEY");
        Files.writeString(key, right);
        server = RunningServer.in(data);
        assertThat(server.keyOf("bob")).startsWith("smcp_");
    }

    @Test
    void spotifys_tokens_are_in_no_file_in_the_clear() throws IOException {
        server.clientOf("alice").call("get_user_playlists", Map.of());

        // Every token of the simulator's begins as Spotify's do.
        assertThat(everyByteKept()).doesNotContainPattern("\\b(BQ|AQ)[A-Za-z0-9_-]{20,}");
    }

    @Test
    void revoking_leaves_no_rows() throws Exception {
        String key = server.keyOf("alice");

        HttpResponse<String> answer = bearer("POST", "/auth/revoke", key);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.client(key).post(PING).statusCode()).isEqualTo(401);
        assertThat(server.wiring().persistence.users().find(userId(answer))).isEmpty();
        assertThat(server.wiring().persistence.apiKeys().of(userId(answer))).isEmpty();
        assertThat(server.wiring().persistence.browserSessions().of(userId(answer)))
                .isEmpty();
        assertThat(server.wiring().persistence.spotifyConnections().find(userId(answer)))
                .isEmpty();
    }

    @Test
    void the_status_is_told_to_every_valid_key() throws Exception {
        HttpResponse<String> answer = bearer("GET", "/auth/status", server.keyOf("alice"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"authenticated\":true", "\"spotify_connected\":true", "\"spotify_user_id\":\"alice\"");
    }

    @Test
    void scopes_survive_a_refresh() {
        McpCaller alice = server.clientOf("alice");
        now.updateAndGet(time -> time.plus(Duration.ofHours(2)));

        alice.call("get_user_playlists", Map.of());

        assertThat(alice.request("resources/read", "{\"uri\":\"spotify://status\"}")
                        .toString())
                .contains("playlist-modify-private");
    }

    @Test
    void refreshes_do_not_race() {
        McpCaller alice = server.clientOf("alice");
        server.spotify().tokens().rotate();
        now.updateAndGet(time -> time.plus(Duration.ofHours(2)));
        server.spotify().log().clear();

        List<JsonNode> answers = Crowd.of(50, caller -> alice.call("get_user_playlists", Map.of()));

        assertThat(answers).noneMatch(answer -> answer.path("isError").asBoolean(false));
        assertThat(server.spotify().log().count("POST", "/api/token")).isEqualTo(1);
    }

    @Test
    void one_call_that_hangs_at_spotify_stalls_nobody_else() {
        McpCaller alice = server.clientOf("alice");
        McpCaller bob = server.clientOf("bob");
        server.spotify().faults().always("/v1/me/player", new Fault.Hanging());
        var stalled = Thread.ofVirtual().start(() -> alice.call("get_current_track", Map.of()));

        List<JsonNode> others = Crowd.of(20, caller -> bob.call("get_user_playlists", Map.of()));

        assertThat(others).noneMatch(answer -> answer.path("isError").asBoolean(false));
        assertThat(stalled.isAlive()).isTrue();
    }

    @Test
    void episodes_links_and_more_than_a_hundred_tracks_work() {
        McpCaller alice = server.clientOf("alice");
        server.spotify().world().recordings().add(Samples.tracks(250));
        server.spotify().world().recordings().add(List.of(Samples.episode(1)));
        server.listener("alice")
                .plays(new Playback(
                        Samples.episode(1),
                        Duration.ofMinutes(1),
                        Playback.Status.PLAYING,
                        new Device("Phone", "Smartphone")));
        String playlist = alice.call("create_playlist", Map.of("name", "Long"))
                .path("structuredContent")
                .path("uri")
                .stringValue("");
        List<String> uris = new ArrayList<>(
                Samples.tracks(250).stream().map(track -> link(track.uri())).toList());
        uris.add(Samples.episode(1).uri().toString());

        JsonNode added = alice.call("add_tracks_to_playlist", Map.of("playlist_id", playlist, "track_uris", uris));

        assertThat(added.path("structuredContent").path("state").stringValue(""))
                .isEqualTo("done");
        assertThat(server.listener("alice").playlists().getFirst().state().items())
                .extracting(item -> item.playable().name())
                .hasSize(251)
                .startsWith("Song no. 1", "Song no. 2")
                .endsWith("Song no. 250", "Episode no. 1");
        assertThat(alice.call("get_current_track", Map.of()).toString()).contains("Episode no. 1");
    }

    @Test
    void errors_come_back_as_errors() {
        JsonNode answer = server.clientOf("alice")
                .call(
                        "get_playlist_tracks",
                        Map.of("playlist_id", Samples.playlistId(404).value()));

        assertThat(answer.path("isError").asBoolean()).isTrue();
        assertThat(code(answer)).isEqualTo("not_found");
    }

    private static String code(JsonNode result) {
        return result.path("structuredContent").path("error").path("code").stringValue("");
    }

    private static String link(SpotifyUri uri) {
        return "https://open.spotify.com/intl-de/%s/%s?si=abc"
                .formatted(uri.kind().word(), uri.id());
    }

    private static UserId userId(HttpResponse<String> answer) {
        return new UserId(answer.body().replaceAll(".*\"user_id\":\"([^\"]+)\".*", "$1"));
    }

    private HttpResponse<String> bearer(String method, String path, String key) throws Exception {
        return server.http()
                .send(
                        HttpRequest.newBuilder(server.at(path))
                                .header("Authorization", "Bearer " + key)
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
    }

    /** Every file in the data directory, as bytes that happen to be letters. */
    private String everyByteKept() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            var all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        }
    }
}
