package dev.spotifymcp.mcp.tools.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.playlist;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playlist.PlaylistActs;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.ToolBench;
import dev.spotifymcp.mcp.tools.Written;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangingCovers {

    private static final String JPEG = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQ==";

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final PlaylistActs acts = stage.playlistActs();
    private final ToolBench update = new ToolBench(new UpdatePlaylistTool(acts.edit(), new Written(ToolBench.WORDS)));

    @BeforeEach
    void a_playlist_of_hers() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 0), List.of());
    }

    @Test
    void a_cover_can_be_changed_alone_and_does_not_come_back() {
        ToolResult result = update.call(alice, with("\"cover_image\": \"" + JPEG + "\""));

        assertThat(result.content().path("state").asString()).isEqualTo("done");
        assertThat(result.content().has("receipt_id")).isFalse();
        assertThat(result.text())
                .startsWith("The new cover shows in a moment.")
                .endsWith("This cannot be undone: Spotify does not give back the cover before.");
    }

    @Test
    void with_other_changes_these_can_be_undone() {
        ToolResult result = update.call(alice, with("\"name\": \"New\", \"cover_image\": \"" + JPEG + "\""));

        assertThat(result.content().path("name").asString()).isEqualTo("New");
        assertThat(result.content().has("receipt_id")).isTrue();
        assertThat(result.text()).contains("An undo does not bring back the cover before.");
    }

    @Test
    void where_only_the_cover_fails_the_rest_is_told_as_done() {
        stage.spotify().refusesAfter(4, new Refusal.ScopeMissing("ugc-image-upload"));

        ToolResult result = update.call(alice, with("\"name\": \"New\", \"cover_image\": \"" + JPEG + "\""));

        assertThat(result.isError()).isFalse();
        assertThat(result.content().path("state").asString()).isEqualTo("partial");
        assertThat(result.content().at("/left/0").asString()).isEqualTo("cover_image");
        assertThat(result.content().at("/error/code").asString()).isEqualTo("scope_missing");
        assertThat(result.text()).contains("(ugc-image-upload)").endsWith("cover_image alone; the rest is done.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "iVBORw0KGgo=", "https://example.com/cover.jpg"})
    void what_is_no_jpeg_never_reaches_spotify(String text) {
        stage.spotify().refuses(new Refusal.SpotifyUnavailable());

        ToolResult result = update.call(alice, with("\"cover_image\": \"" + text + "\""));

        assertThat(result.content().at("/error/field").asString()).isEqualTo("cover_image");
    }

    @Test
    void what_is_too_large_never_reaches_spotify() {
        stage.spotify().refuses(new Refusal.SpotifyUnavailable());

        ToolResult result = update.call(alice, with("\"cover_image\": \"/9j/" + "A".repeat(256 * 1024) + "\""));

        assertThat(result.content().at("/error/field").asString()).isEqualTo("cover_image");
    }

    private static String with(String arguments) {
        return "{\"playlist\": \"pla0000000000000000001\", " + arguments + "}";
    }
}
