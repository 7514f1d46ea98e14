package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.catalogue.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Playlists become others and leave as files, from an MCP client to Spotify and back, over sockets all the way. */
class CombiningAndExportingTest {

    private RunningServer server;
    private McpCaller client;

    @BeforeEach
    void start(@TempDir Path data) {
        server = RunningServer.in(data);
        server.spotify().world().recordings().add(Samples.tracks("Halo", 300));
        server.listener("alice").likes(Samples.savedTracks(60));
        client = server.clientOf("alice").initialised();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void two_playlists_and_the_liked_songs_become_one_and_that_one_a_file() {
        String one = made("One", Samples.tracks("Halo", 250));
        String other = made("Other", Samples.tracks("Halo", 300).subList(240, 300));

        JsonNode combined = call(
                "combine_playlists", Map.of("op", "merge", "sources", List.of(one, other, "liked"), "target", "All"));
        String all = combined.at("/playlists/0/uri").asString();
        JsonNode exported = call("export_playlist", Map.of("playlist", all, "format", "csv"));

        assertThat(combined.path("state").asString()).isEqualTo("done");
        assertThat(exported.path("items").asInt()).isEqualTo(300);
        assertThat(read(exported.path("uri").asString())).hasLineCount(301).contains("\r\n300,track,Halo no. 300,");
    }

    @Test
    void a_playlist_loses_its_repetitions_once_that_is_confirmed() {
        String playlist = made("Twice", List.of(Samples.track(1), Samples.track(2), Samples.track(1)));
        Map<String, Object> dedupe = Map.of("op", "dedupe", "sources", List.of(playlist));

        assertThat(call("combine_playlists", dedupe).at("/error/code").asString())
                .isEqualTo("confirmation_required");
        call("combine_playlists", Map.of("op", "dedupe", "sources", List.of(playlist), "confirm", true));

        assertThat(call("get_playlist_tracks", Map.of("playlist_id", playlist))
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void what_is_in_a_playlist_is_read_by_its_uri() {
        String id = made("One", Samples.tracks("Halo", 30)).replace("spotify:playlist:", "");

        assertThat(read("spotify://playlist/" + id + "/items?offset=28")).contains("Halo no. 29", "Halo no. 30");
        assertThat(read("spotify://me/playlists")).contains("\"name\":\"One\"");
    }

    @Test
    void nobody_exports_what_is_in_anothers_playlist() {
        String playlist = made("One", Samples.tracks("Halo", 30));
        McpCaller bob = server.clientOf("bob").initialised();

        assertThat(bob.call("export_playlist", Map.of("playlist", playlist, "format", "csv"))
                        .at("/structuredContent/error/code")
                        .asString())
                .isEqualTo("not_allowed");
        assertThat(bob.request("resources/read", uri(playlist.replace(":playlist:", "://playlist/") + "/export/csv"))
                        .has("contents"))
                .isFalse();
    }

    private String made(String name, List<Track> tracks) {
        var uris = tracks.stream().map(track -> track.uri().toString()).toList();
        return call("create_playlist", Map.of("name", name, "tracks", uris))
                .path("uri")
                .asString();
    }

    private String read(String uri) {
        return client.request("resources/read", uri(uri))
                .path("contents")
                .path(0)
                .path("text")
                .asString("");
    }

    private static String uri(String uri) {
        return JsonNodeFactory.instance.objectNode().put("uri", uri).toString();
    }

    private JsonNode call(String tool, Map<String, Object> arguments) {
        return client.call(tool, arguments).path("structuredContent");
    }
}
