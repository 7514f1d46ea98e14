package dev.spotifymcp.mcp.tools.playback;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.ToolBench;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeeingWhatPlays {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final ToolBench current = new ToolBench(new GetCurrentTrackTool(
            new SeeWhatPlays(stage.access(), stage.spotify().player())));

    @Test
    void a_track_is_told_with_place_and_device() {
        plays(track(1), Status.PLAYING);

        ToolResult result = current.call(alice, "{}");

        assertThat(result.text())
                .isEqualTo("Currently playing: Song no. 1 – Artist 1, The Guest · Album 1 · 3:00 · "
                        + "spotify:track:tra0000000000000000001\nAt 1:05 on Kitchen speaker");
        assertThat(result.content().path("state").asString()).isEqualTo("playing");
        assertThat(result.content().at("/item/id").asString()).isEqualTo("tra0000000000000000001");
        assertThat(result.content().path("progress_ms").asInt()).isEqualTo(65_000);
        assertThat(result.content().path("device")).hasToString("{\"name\":\"Kitchen speaker\",\"type\":\"Speaker\"}");
    }

    @Test
    void a_paused_player_still_has_something_on() {
        plays(track(1), Status.PAUSED);

        ToolResult result = current.call(alice, "{}");

        assertThat(result.text()).startsWith("Currently playing (paused): Song no. 1");
        assertThat(result.content().path("state").asString()).isEqualTo("paused");
    }

    @Test
    void an_episode_is_told_with_its_show() {
        plays(episode(1), Status.PLAYING);

        ToolResult result = current.call(alice, "{}");

        assertThat(result.text()).contains("Episode no. 1 · podcast Show 1 · 40:00 · spotify:episode:");
        assertThat(result.content().at("/item/type").asString()).isEqualTo("episode");
        assertThat(result.content().at("/item/show").asString()).isEqualTo("Show 1");
    }

    @Test
    void a_local_file_has_a_name_and_a_uri_but_no_id() {
        plays(localFile(), Status.PLAYING);

        ToolResult result = current.call(alice, "{}");

        assertThat(result.text()).contains("Demo tape · local file · spotify:local:Alice:Garage:Demo+tape:215");
        assertThat(result.content().at("/item/id").isNull()).isTrue();
        assertThat(result.content().at("/item/uri").asString()).startsWith("spotify:local:");
    }

    @Test
    void an_advert_is_something_unavailable() {
        plays(new Playable.Unavailable(), Status.PLAYING);

        ToolResult result = current.call(alice, "{}");

        assertThat(result.text()).startsWith("Currently playing: (unavailable)\n");
        assertThat(result.content().at("/item/uri").isNull()).isTrue();
    }

    @Test
    void silence_is_an_answer_too() {
        ToolResult result = current.call(alice, "{}");

        assertThat(result.isError()).isFalse();
        assertThat(result.text()).isEqualTo("Currently playing: nothing; no device is active.");
        assertThat(result.content()).hasToString("{\"state\":\"nothing\"}");
    }

    @Test
    void it_takes_no_arguments() {
        assertThat(current.call(alice, "{\"limit\": 5}").isError()).isTrue();
    }

    private void plays(Playable item, Status status) {
        stage.spotify()
                .plays(
                        ALICE,
                        new Playback(item, Duration.ofSeconds(65), status, new Device("Kitchen\nspeaker", "Speaker")));
    }
}
