package dev.spotifymcp.mcp.tools.playback;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.active;
import static dev.spotifymcp.application.Samples.device;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playback.AddToQueue;
import dev.spotifymcp.application.playback.ControlPlayback;
import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.ToolBench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buttons, devices, and what comes next. */
class ControllingPlayback {

    private static final Device KITCHEN = device("Kitchen", 1);
    private static final Device DESK = device("Desk", 2);

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final ControlPlayback player =
            new ControlPlayback(stage.access(), stage.spotify().player(), stage.clock()::advance);
    private final ToolBench control = new ToolBench(new ControlPlaybackTool(player));
    private final ToolBench transfer = new ToolBench(new TransferPlaybackTool(player));
    private final ToolBench queue = new ToolBench(
            new AddToQueueTool(new AddToQueue(stage.access(), stage.spotify().player()), ToolBench.WORDS));
    private final ToolBench state = new ToolBench(new GetPlaybackStateTool(
            new SeeWhatPlays(stage.access(), stage.spotify().player())));

    ControllingPlayback() {
        stage.spotify().has(tracks(5));
        stage.spotify().awake(ALICE, List.of(KITCHEN, DESK));
        stage.spotify().plays(ALICE, new Playback(track(1), Duration.ofSeconds(60), Status.PLAYING, active(KITCHEN)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"action": "pause"}                                            | /player/state       | paused
            {"action": "seek", "value": 30000}                             | /player/progress_ms | 30000
            {"action": "seek", "value": "30000"}                           | /player/progress_ms | 30000
            {"action": "seek", "value": -15000, "relative": true}          | /player/progress_ms | 45000
            {"action": "seek", "value": -90000, "relative": true}          | /player/progress_ms | 0
            {"action": "volume", "value": 20}                              | /devices/0/volume_percent | 20
            {"action": "volume", "value": 15, "relative": true}            | /devices/0/volume_percent | 55
            {"action": "volume", "value": -90, "relative": true, "device": "Desk"} | /devices/1/volume_percent | 0
            {"action": "shuffle", "value": "on"}                           | /player/shuffle     | true
            {"action": "shuffle", "value": true}                           | /player/shuffle     | true
            {"action": "repeat", "value": "context"}                       | /player/repeat      | context
            """)
    void a_button_does_what_it_says(String arguments, String place, String expected) {
        assertThat(control.call(alice, arguments).content().path("state").asString())
                .isEqualTo("done");
        assertThat(state.call(alice, "{}").content().at(place).asString()).isEqualTo(expected);
    }

    @Test
    void the_next_track_is_waited_for_and_told() {
        queue.call(alice, "{\"uris\": [\"tra0000000000000000002\"]}");

        ToolResult result = control.call(alice, "{\"action\": \"next\"}");

        assertThat(result.text()).startsWith("Now playing: Song no. 2 – ");
        assertThat(result.content().at("/item/name").asString()).isEqualTo("Song no. 2");
    }

    @Test
    void where_nothing_else_comes_that_is_not_made_up() {
        ToolResult result = control.call(alice, "{\"action\": \"next\"}");

        assertThat(result.text()).isEqualTo("Done; Spotify does not yet say what plays.");
    }

    @Test
    void what_is_paused_already_stays_so() {
        control.call(alice, "{\"action\": \"pause\"}");

        ToolResult result = control.call(alice, "{\"action\": \"pause\"}");

        assertThat(result.isError()).isFalse();
        assertThat(result.content().path("state").asString()).isEqualTo("unchanged");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                  | action
            {"action": "stop"}                                  | action
            {"action": "pause", "value": 1}                     | value
            {"action": "seek"}                                  | value
            {"action": "volume", "value": 101}                  | value
            {"action": "volume", "value": "loud"}               | value
            {"action": "volume", "value": 1.5}                  | value
            {"action": "shuffle", "value": "maybe"}             | value
            {"action": "repeat", "value": 1}                    | value
            {"action": "repeat", "value": "off", "relative": true} | relative
            """)
    void an_argument_that_is_wrong_is_named(String arguments, String field) {
        assertThat(control.call(alice, arguments).content().at("/error/field").asString())
                .isEqualTo(field);
    }

    @Test
    void playback_moves_to_a_device_by_its_name() {
        ToolResult result = transfer.call(alice, "{\"device\": \"desk\"}");

        assertThat(result.text()).isEqualTo("Playback is now on Desk.");
        assertThat(state.call(alice, "{\"include\": [\"player\"]}")
                        .content()
                        .at("/player/device")
                        .asString())
                .isEqualTo("Desk");
    }

    @Test
    void a_queue_grows_in_the_order_given() {
        ToolResult result =
                queue.call(alice, "{\"uris\": [\"tra0000000000000000002\", \"spotify:track:tra0000000000000000003\"]}");

        assertThat(result.content()).hasToString("{\"added\":2,\"state\":\"done\"}");
        assertThat(state.call(alice, "{\"include\": [\"queue\"]}").text())
                .startsWith("Next (2 of 2):\n- Song no. 2 – ")
                .contains("\n- Song no. 3 – ");
    }

    @Test
    void where_the_queue_stops_growing_it_is_told_what_is_left() {
        stage.spotify().refusesAfter(1, new Refusal.OutcomeUnknown());

        ToolResult result = queue.call(alice, "{\"uris\": [\"tra0000000000000000002\", \"tra0000000000000000003\"]}");

        assertThat(result.isError()).isFalse();
        assertThat(result.content().path("state").asString()).isEqualTo("partial");
        assertThat(result.content().path("left")).hasToString("[\"spotify:track:tra0000000000000000003\"]");
        assertThat(result.text()).endsWith("may be in the queue: look before sending the rest.");
    }

    @Test
    void a_player_is_seen_from_all_sides() {
        ToolResult result = state.call(alice, "{}");

        assertThat(result.text()).isEqualTo("""
                Playing: Song no. 1 – Artist 1, The Guest · Album 1 · 3:00 · spotify:track:tra0000000000000000001
                At 1:00 on Kitchen
                Next: nothing is queued.
                Devices:
                - Kitchen · Speaker · active · volume 40 %
                - Desk · Speaker · volume 40 %""");
        assertThat(result.content().at("/devices/0/id").asString()).isEqualTo("device-1");
    }
}
