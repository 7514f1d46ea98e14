package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.registry.Tool;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What models read about our tools is part of the interface: it changes only when somebody means it to. */
class PublishingTools {

    private static final Path APPROVED = Path.of("src/test/resources/published");
    private static final Path FOUND = Path.of("target/published");
    private static final Registry REGISTRY = RunningServer.useCases(Stage.atNoon())
            .registry(RunningServer.SITE, Selection.everything(), CallObserver.NOBODY);

    static Stream<String> names() {
        return REGISTRY.tools().all().stream().map(Tool::definition).map(definition -> definition.name());
    }

    private static JsonNode published(String name) {
        return REGISTRY.tools().published(name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_tool_is_published_as_approved(String name) throws IOException {
        String found = published(name).toPrettyString() + "\n";
        Path approved = APPROVED.resolve(name + ".json");
        Path proposal = Files.createDirectories(FOUND).resolve(name + ".json");
        Files.writeString(proposal, found);

        assertThat(found)
                .as("""
                    %s is published differently from what was approved. If that is meant, and clients can live with it:
                    cp adapters-mcp/%s adapters-mcp/%s""", name, proposal, approved)
                .isEqualTo(Files.exists(approved) ? Files.readString(approved) : "");
    }

    @Test
    void nothing_is_approved_that_is_not_published() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            names().map(name -> name + ".json").toList());
        }
    }

    @Test
    void tools_stand_in_a_fixed_order() {
        assertThat(names())
                .containsExactly(
                        "search_tracks",
                        "search_catalog",
                        "resolve_tracks",
                        "get_details",
                        "list_contents",
                        "get_current_track",
                        "get_playback_state",
                        "play",
                        "control_playback",
                        "transfer_playback",
                        "add_to_queue",
                        "get_liked_songs",
                        "get_saved_items",
                        "check_library",
                        "save_to_library",
                        "remove_from_library",
                        "get_user_playlists",
                        "get_playlist",
                        "get_playlist_tracks",
                        "create_playlist",
                        "add_tracks_to_playlist",
                        "remove_tracks_from_playlist",
                        "update_playlist",
                        "arrange_playlist",
                        "combine_playlists",
                        "export_playlist",
                        "get_recently_played",
                        "get_top_items",
                        "get_connection_status",
                        "undo_change");
    }

    @Test
    void all_of_them_together_leave_a_model_room_to_think() {
        int bytes = names().mapToInt(name -> published(name).toString().getBytes(StandardCharsets.UTF_8).length)
                .sum();

        assertThat(bytes).isLessThan(40_000);
    }

    @Test
    void what_is_approved_is_sent_letter_by_letter() {
        Stage stage = Stage.atNoon();
        try (RunningServer server = RunningServer.on(stage)) {
            String listed = server.as(stage.connected(ALICE))
                    .initialized()
                    .request(1, "tools/list", "{}")
                    .body();

            assertThat(listed)
                    .contains(
                            names().map(name -> published(name).toString()).collect(Collectors.joining(",", "[", "]")));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void schemas_are_schemas(String name) {
        JsonNode published = published(name);
        var validator = new DefaultJsonSchemaValidator();

        for (String schema : new String[] {"inputSchema", "outputSchema"}) {
            Map<String, Object> json =
                    JsonMapper.shared().convertValue(published.path(schema), new TypeReference<>() {});
            assertThat(validator.validateSchema(json).valid()).as(schema).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_argument_is_described(String name) {
        JsonNode published = published(name);

        assertThat(published.at("/inputSchema/properties").values())
                .allSatisfy(property ->
                        assertThat(property.path("description").asString()).isNotBlank());
    }
}
