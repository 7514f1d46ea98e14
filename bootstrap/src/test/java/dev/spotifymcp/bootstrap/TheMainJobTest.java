package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From nothing to an MCP client that acts for the right person. */
class TheMainJobTest {

    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        server = RunningServer.in(data);
        server.spotify().world().recordings().add(Samples.tracks("Halo", 30));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_stranger_becomes_a_user_with_a_key_in_one_walk() {
        try (Browser browser = server.browser()) {
            var account = server.logIn(browser, "alice");

            assertThat(account.statusCode()).isEqualTo(200);
            assertThat(account.body()).contains("alice", "mcp-remote", "claude mcp add");
            assertThat(Browser.apiKeyOn(account)).get().asString().matches("smcp_[0-9A-Za-z]{12}_[0-9A-Za-z]{49}");
        }
    }

    @Test
    void the_first_key_is_shown_once_and_later_logins_make_none() {
        try (Browser browser = server.browser()) {
            server.logIn(browser, "alice");

            assertThat(Browser.apiKeyOn(browser.get("/account"))).isEmpty();
            assertThat(Browser.apiKeyOn(server.logIn(browser, "alice"))).isEmpty();
        }
    }

    @Test
    void a_search_longer_than_spotifys_pages_finds_as_many_songs_as_were_asked_for() {
        JsonNode found = server.clientOf("alice").call("search_tracks", Map.of("query", "Halo", "limit", 25));

        assertThat(found.path("structuredContent").path("items")).hasSize(25);
        assertThat(found.path("structuredContent").path("total").asInt()).isEqualTo(30);
        assertThat(text(found)).contains("Halo no. 1");
    }

    @Test
    void what_plays_is_told() {
        Track track = Samples.track("Halo", 3);
        server.listener("alice").plays(playing(track));

        JsonNode current = server.clientOf("alice").call("get_current_track", Map.of());

        assertThat(text(current)).contains("Halo no. 3", "Kitchen");
    }

    @Test
    void a_playlist_is_made_filled_and_read_back() {
        McpCaller client = server.clientOf("alice");
        String playlist = client.call("create_playlist", Map.of("name", "Morning"))
                .path("structuredContent")
                .path("id")
                .stringValue("");
        List<String> uris = Samples.tracks("Halo", 30).stream()
                .map(track -> track.uri().toString())
                .toList();

        JsonNode added = client.call("add_tracks_to_playlist", Map.of("playlist_id", playlist, "track_uris", uris));
        JsonNode read = client.call("get_playlist_tracks", Map.of("playlist_id", playlist, "limit", 100));

        assertThat(added.path("structuredContent").path("state").stringValue(""))
                .isEqualTo("done");
        assertThat(read.path("structuredContent").path("items"))
                .extracting(item -> item.path("uri").stringValue(""))
                .containsExactlyElementsOf(uris);
        assertThat(text(client.call("get_user_playlists", Map.of()))).contains("Morning");
    }

    @Test
    void liked_songs_are_read_page_by_page() {
        server.listener("alice").likes(Samples.savedTracks(45));

        JsonNode page = server.clientOf("alice").call("get_liked_songs", Map.of("offset", 40));

        assertThat(page.path("structuredContent").path("items")).hasSize(5);
        assertThat(page.path("structuredContent").path("total").asInt()).isEqualTo(45);
    }

    @Test
    void the_status_resource_tells_who_is_connected() {
        JsonNode status = server.clientOf("alice").request("resources/read", "{\"uri\":\"spotify://status\"}");

        assertThat(status.path("contents").path(0).path("text").stringValue("")).contains("alice");
    }

    @Test
    void every_person_sees_their_own_things_only() {
        server.ownsPlaylist("alice", 1, 3);
        server.ownsPlaylist("bob", 2, 3);

        JsonNode alices = server.clientOf("alice").call("get_user_playlists", Map.of());
        JsonNode bobs = server.clientOf("bob").call("get_user_playlists", Map.of());

        assertThat(text(alices)).contains("Playlist no. 1").doesNotContain("Playlist no. 2");
        assertThat(text(bobs)).contains("Playlist no. 2").doesNotContain("Playlist no. 1");
    }

    @Test
    void a_revoked_key_opens_nothing_from_the_next_call_on() {
        try (Browser browser = server.browser()) {
            String key = Browser.apiKeyOn(server.logIn(browser, "alice")).orElseThrow();
            McpCaller client = server.client(key).initialised();

            browser.submit("/account/keys/" + key.split("_", -1)[1] + "/revoke", Map.of());

            assertThat(client.post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void users_keys_and_connections_outlive_a_restart(@TempDir Path data) {
        String key;
        try (RunningServer before = RunningServer.in(data)) {
            key = before.keyOf("alice");
        }
        try (RunningServer after = RunningServer.in(data)) {
            assertThat(after.client(key)
                            .initialised()
                            .request("resources/read", "{\"uri\":\"spotify://status\"}")
                            .toString())
                    .contains("alice");
        }
    }

    private static Playback playing(Playable item) {
        return new Playback(item, Duration.ofSeconds(30), Playback.Status.PLAYING, new Device("Kitchen", "Speaker"));
    }

    private static String text(JsonNode result) {
        return result.path("content").path(0).path("text").stringValue("");
    }
}
