package dev.spotifymcp.bootstrap;

import static dev.spotifymcp.application.Samples.active;
import static dev.spotifymcp.application.Samples.device;
import static dev.spotifymcp.application.Samples.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.listening.Heard;
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

/** Finding, looking and playing, from an MCP client to Spotify and back, over sockets all the way. */
class AnEveningOfListeningTest {

    private static final Device KITCHEN = device("Kitchen", 1);
    private static final Device DESK = device("Desk", 2);

    private RunningServer server;
    private McpCaller client;

    @BeforeEach
    void start(@TempDir Path data) {
        server = RunningServer.in(data);
        server.spotify().world().recordings().add(Samples.tracks("Halo", 30));
        client = server.clientOf("alice");
        server.listener("alice").player().isOn(List.of(KITCHEN));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_song_is_found_looked_at_played_and_followed_by_another() {
        JsonNode found = call("search_catalog", Map.of("query", "halo album", "types", List.of("track", "album")));
        String uri = found.at("/results/0/items/0/uri").asString();
        String album = found.at("/results/1/items/0/uri").asString();

        assertThat(call("get_details", Map.of("uris", List.of(uri, album))).path("items"))
                .hasSize(2);
        assertThat(call("list_contents", Map.of("uri", album)).path("total").asInt())
                .isEqualTo(1);
        assertThat(call("play", Map.of("what", uri)).path("device").asString()).isEqualTo("Kitchen");
        assertThat(call("add_to_queue", Map.of("uris", List.of(track(2).uri().toString())))
                        .path("added")
                        .asInt())
                .isEqualTo(1);
        assertThat(call("control_playback", Map.of("action", "next"))
                        .at("/item/name")
                        .asString())
                .isEqualTo("Halo no. 2");
        assertThat(call("get_playback_state", Map.of()).at("/player/state").asString())
                .isEqualTo("playing");
    }

    @Test
    void playback_moves_and_gets_softer() {
        server.listener("alice").player().isOn(List.of(KITCHEN, DESK));
        call("play", Map.of("what", "halo", "device", "kitchen"));

        call("transfer_playback", Map.of("device", "desk"));
        call("control_playback", Map.of("action", "volume", "value", -10, "relative", true));

        assertThat(call("get_playback_state", Map.of("include", List.of("devices")))
                        .at("/devices/1"))
                .hasToString("{\"id\":\"device-2\",\"uri\":null,\"name\":\"Desk\",\"type\":\"Speaker\",\"active\":true,"
                        + "\"controllable\":true,\"volume_percent\":30}");
    }

    @Test
    void a_written_list_becomes_tracks_by_words_code_and_link() {
        JsonNode resolved = call(
                "resolve_tracks",
                Map.of(
                        "queries",
                        List.of(
                                "Artist 7 – Halo no. 7",
                                "https://open.spotify.com/track/"
                                        + track(3).uri().id(),
                                "Nobody – Xylophonist")));

        assertThat(resolved.path("items").values())
                .extracting(item -> item.path("uri").asString(""))
                .containsExactly(track(7).uri().toString(), track(3).uri().toString(), "");
    }

    @Test
    void what_was_heard_lately_and_most_is_told_to_its_listener_only() {
        server.listener("alice").hears(List.of(new Heard(track(5), Samples.NOON.minus(Duration.ofHours(1)))));
        server.listener("alice").hearsMost(List.of(track(9)));

        assertThat(call("get_recently_played", Map.of()).at("/items/0/id").asString())
                .isEqualTo(track(5).uri().id());
        assertThat(call("get_top_items", Map.of("type", "artists"))
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Artist 9");
        assertThat(server.clientOf("bob").call("get_recently_played", Map.of()).at("/structuredContent/items"))
                .isEmpty();
    }

    @Test
    void a_listener_without_premium_is_told_so() {
        server.listener("alice").plays(new Playback(track(1), Duration.ZERO, Playback.Status.PLAYING, active(KITCHEN)));
        server.listener("alice").listensForFree();

        assertThat(call("control_playback", Map.of("action", "pause"))
                        .at("/error/code")
                        .asString())
                .isEqualTo("premium_required");
    }

    private JsonNode call(String tool, Map<String, Object> arguments) {
        return client.call(tool, arguments).path("structuredContent");
    }
}
