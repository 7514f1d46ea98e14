package dev.spotifymcp.mcp.tools.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.catalogue.LookUp;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.ToolBench;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookingAtThings {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final LookUp lookUp = new LookUp(stage.access(), stage.spotify().catalogue());
    private final ToolBench details = new ToolBench(new GetDetailsTool(lookUp, ToolBench.WORDS));
    private final ToolBench contents = new ToolBench(new ListContentsTool(lookUp));

    @Test
    void things_are_told_in_the_order_asked_with_the_uris_that_lead_on() {
        stage.spotify().has(List.of(track(1), episode(1)));

        ToolResult result = details.call(alice, """
                {"uris": ["spotify:episode:epi0000000000000000001", "tra0000000000000000001",
                          "https://open.spotify.com/album/alb0000000000000000001?si=x"]}""");

        assertThat(result.text()).isEqualTo("""
                Episode no. 1 · Show 1 · 40:00 · spotify:episode:epi0000000000000000001
                Song no. 1 – Artist 1, The Guest · Album 1 · 3:00 · spotify:track:tra0000000000000000001
                Album 1 · spotify:album:alb0000000000000000001""");
        assertThat(result.content().at("/items/1/credits").values())
                .extracting(credit -> credit.path("uri").asString())
                .containsExactly(
                        "spotify:artist:art0000000000000000001",
                        "spotify:artist:art0000000000009000000",
                        "spotify:album:alb0000000000000000001");
        assertThat(result.content().path("missing")).isEmpty();
    }

    @Test
    void what_is_missing_is_named_beside_what_is_there() {
        stage.spotify().has(tracks(1));

        ToolResult result = details.call(
                alice, "{\"uris\": [\"tra0000000000000000001\", \"spotify:show:sho0000000000000000009\"]}");

        assertThat(result.isError()).isFalse();
        assertThat(result.content().path("missing"))
                .hasToString("[{\"uri\":\"spotify:show:sho0000000000000000009\",\"code\":\"not_found\"}]");
    }

    @Test
    void where_all_is_missing_it_is_a_failure() {
        ToolResult result = details.call(alice, "{\"uris\": [\"spotify:show:sho0000000000000000009\"]}");

        assertThat(result.content().at("/error/code").asString()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../me",
                "spotify:user:alice",
                "spotify:track:../../me",
                "https://open.spotify.com.example/track/tra0000000000000000001",
                "tra0000000000000000001/../me",
                "tra000000000000000000%31",
                "tra0000000000000000001\\r\\nX: y"
            })
    void nothing_strange_reaches_spotify(String uri) {
        assertThat(details.call(alice, "{\"uris\": [\"" + uri + "\"]}")
                        .content()
                        .at("/error/field")
                        .asString())
                .isEqualTo("uris[0]");
        assertThat(contents.call(alice, "{\"uri\": \"" + uri + "\"}")
                        .content()
                        .at("/error/field")
                        .asString())
                .isEqualTo("uri");
    }

    @Test
    void what_is_inside_is_listed() {
        stage.spotify().has(List.of(track(1), episode(1)));

        assertThat(contents.call(alice, "{\"uri\": \"alb0000000000000000001\"}").text())
                .startsWith("Tracks (1–1 of 1):\n1. Song no. 1 – ");
        assertThat(contents.call(alice, "{\"uri\": \"spotify:artist:art0000000000000000001\"}")
                        .text())
                .startsWith("Releases (1–1 of 1):\n1. Album 1 · ");
        assertThat(contents.call(alice, "{\"uri\": \"spotify:show:sho0000000000000000001\"}")
                        .text())
                .startsWith("Episodes (1–1 of 1):\n1. Episode no. 1 · ");
    }

    @Test
    void a_kind_that_holds_nothing_is_refused_and_the_right_kinds_are_named() {
        ToolResult result = contents.call(alice, "{\"uri\": \"spotify:playlist:pla0000000000000000001\"}");

        assertThat(result.text()).contains("uri must be an album or an artist or a show or an audiobook");
    }
}
