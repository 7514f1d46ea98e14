package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.Samples;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole program changes things at the simulated Spotify, and takes it back. */
class UndoingChangesTest {

    private static final String PLAYLIST = "pla0000000000000000001";

    private RunningServer server;
    private McpCaller alice;

    @BeforeEach
    void alice_has_a_playlist_of_six_songs(@TempDir Path data) {
        server = RunningServer.in(data);
        server.ownsPlaylist("alice", 1, 6);
        server.spotify().world().recordings().add(Samples.tracks("alice", 6));
        alice = server.clientOf("alice");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everything_that_was_changed_goes_back_step_by_step() {
        List<String> before = songs();
        assertThat(before).hasSize(6);

        done("arrange_playlist", Map.of("playlist", PLAYLIST, "mode", "reverse", "confirm", true));
        done("remove_tracks_from_playlist", Map.of("playlist", PLAYLIST, "positions", List.of(1, 3), "confirm", true));
        done("add_tracks_to_playlist", Map.of("playlist_id", PLAYLIST, "track_uris", List.of(before.getFirst())));
        done("update_playlist", Map.of("playlist", PLAYLIST, "name", "Renamed"));
        String made = done("create_playlist", Map.of("name", "Mine", "tracks", before))
                .path("id")
                .asString();
        done("save_to_library", Map.of("uris", before));
        assertThat(songs()).isNotEqualTo(before);

        for (int step = 0; step < 6; step++) {
            done("undo_change", Map.of("confirm", true));
        }

        assertThat(songs()).isEqualTo(before);
        assertThat(call("get_liked_songs", Map.of()).path("total").asInt()).isZero();
        assertThat(call("get_user_playlists", Map.of()).path("items"))
                .singleElement()
                .satisfies(
                        playlist -> assertThat(playlist.path("name").asString()).isEqualTo("Playlist no. 1"))
                .satisfies(
                        playlist -> assertThat(playlist.path("id").asString()).isNotEqualTo(made));
        assertThat(error(call("undo_change", Map.of("confirm", true)))).isEqualTo("not_found");
    }

    @Test
    void of_ten_who_undo_at_once_one_does_and_nobody_else_can() {
        List<String> before = songs();
        String receipt = done(
                        "add_tracks_to_playlist", Map.of("playlist_id", PLAYLIST, "track_uris", before.subList(0, 2)))
                .path("receipt_id")
                .asString();
        Map<String, Object> undo = Map.of("receipt_id", receipt, "confirm", true);

        JsonNode stranger = server.clientOf("bob").call("undo_change", undo).path("structuredContent");
        List<JsonNode> answers = Crowd.of(10, caller -> call("undo_change", undo));

        assertThat(error(stranger)).isEqualTo("not_found");
        assertThat(answers)
                .filteredOn(answer -> answer.path("state").asString("").equals("done"))
                .hasSize(1);
        assertThat(songs()).isEqualTo(before);
    }

    @Test
    void a_playlist_that_was_changed_by_another_hand_is_left_alone() {
        String receipt = done(
                        "remove_tracks_from_playlist",
                        Map.of("playlist", PLAYLIST, "positions", List.of(0), "confirm", true))
                .path("receipt_id")
                .asString();
        done("add_tracks_to_playlist", Map.of("playlist_id", PLAYLIST, "track_uris", songs().subList(0, 1)));
        List<String> now = songs();

        JsonNode answer = call("undo_change", Map.of("receipt_id", receipt, "confirm", true));

        assertThat(error(answer)).isEqualTo("not_allowed");
        assertThat(answer.path("left")).hasSize(1);
        assertThat(songs()).isEqualTo(now);
    }

    @Test
    void a_cover_of_the_largest_size_gets_through() {
        String cover = "/9j/" + "A".repeat(256 * 1024 - 4);

        done("update_playlist", Map.of("playlist", PLAYLIST, "cover_image", cover));

        assertThat(server.spotify().log().count("PUT", "/v1/playlists/" + PLAYLIST + "/images"))
                .isEqualTo(1);
    }

    private JsonNode done(String tool, Map<String, Object> arguments) {
        JsonNode content = call(tool, arguments);
        assertThat(content.path("state").asString("")).as("%s", content).isEqualTo("done");
        return content;
    }

    private JsonNode call(String tool, Map<String, Object> arguments) {
        return alice.call(tool, new HashMap<>(arguments)).path("structuredContent");
    }

    private List<String> songs() {
        JsonNode items =
                call("get_playlist_tracks", Map.of("playlist_id", PLAYLIST)).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("uri").asString())
                .toList();
    }

    private static String error(JsonNode content) {
        return content.at("/error/code").asString();
    }
}
