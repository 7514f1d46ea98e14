package dev.spotifymcp.mcp.tools.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.catalogue.ResolveTracks;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.ToolBench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolvingTracks {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final ToolBench resolve = new ToolBench(new ResolveTracksTool(
            new ResolveTracks(stage.access(), stage.spotify().catalogue()), ToolBench.WORDS));

    @Test
    void a_written_list_becomes_tracks_in_its_order() {
        stage.spotify().has(List.of(track("Halo", 1), track("Zanzibar", 2)));

        ToolResult result =
                resolve.call(alice, "{\"queries\": [\"Artist 2 – Zanzibar no. 2\", \"Halo no. 1 by Artist 1\"]}");

        assertThat(result.text()).startsWith("Found 2 of 2:\n1. Zanzibar no. 2 – ");
        assertThat(result.content().path("items").values())
                .extracting(item -> item.path("uri").asString())
                .containsExactly(track(2).uri().toString(), track(1).uri().toString());
        assertThat(result.content().at("/items/0/state").asString()).isEqualTo("found");
        assertThat(result.content().at("/items/0/confidence").asInt()).isEqualTo(100);
    }

    @Test
    void a_link_is_certain() {
        stage.spotify().has(tracks(1));

        ToolResult result = resolve.call(
                alice, "{\"queries\": [\"https://open.spotify.com/intl-de/track/tra0000000000000000001?si=x\"]}");

        assertThat(result.content().at("/items/0/confidence").asInt()).isEqualTo(100);
    }

    @Test
    void what_is_only_somewhat_alike_is_doubtful_and_what_there_is_not_is_not_found() {
        stage.spotify().has(List.of(track("Halo", 1)));

        ToolResult result = resolve.call(
                alice,
                "{\"queries\": [\"Somebody else – Halo of the sleeping giants\", \"Xylophonist\"], \"min_confidence\": 80}");

        assertThat(result.content().path("items").values())
                .extracting(item -> item.path("state").asString())
                .containsExactly("doubtful", "not_found");
        assertThat(result.content().at("/items/1/uri").isNull()).isTrue();
        assertThat(result.text()).contains("doubtful (", "not found: Xylophonist");
    }

    @Test
    void a_pause_that_spotify_asks_for_ends_the_whole_call_at_once() {
        stage.spotify().refuses(new Refusal.RateLimited(Duration.ofSeconds(30)));

        ToolResult result = resolve.call(alice, "{\"queries\": [\"One\", \"Two\"]}");

        assertThat(result.isError()).isTrue();
        assertThat(result.content().at("/error/code").asString()).isEqualTo("rate_limited");
    }

    @Test
    void fifty_are_the_most() {
        String fifty = "\"song\",".repeat(49) + "\"song\"";

        assertThat(resolve.call(alice, "{\"queries\": [" + fifty + "]}").isError())
                .isFalse();
        assertThat(resolve.call(alice, "{\"queries\": [" + fifty + ",\"song\"]}")
                        .isError())
                .isTrue();
    }
}
