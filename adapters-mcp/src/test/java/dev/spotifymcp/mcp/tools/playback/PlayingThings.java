package dev.spotifymcp.mcp.tools.playback;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.active;
import static dev.spotifymcp.application.Samples.device;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.application.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.application.playback.StartPlayback;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Source;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.ToolBench;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayingThings {

    private static final Device KITCHEN = device("Kitchen", 1);
    private static final Device DESK = device("Desk", 2);

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final ToolBench play = new ToolBench(new PlayTool(new StartPlayback(
            stage.access(), stage.spotify().catalogue(), stage.spotify().player())));

    PlayingThings() {
        stage.spotify().has(tracks(3));
        stage.spotify().awake(ALICE, List.of(KITCHEN));
    }

    @Test
    void the_only_device_is_woken_without_being_named() {
        ToolResult result = play.call(alice, "{\"what\": \"spotify:track:tra0000000000000000002\"}");

        assertThat(result.text()).isEqualTo("Playing spotify:track:tra0000000000000000002 on Kitchen.");
        assertThat(result.content()).hasToString("{\"state\":\"done\",\"device\":\"Kitchen\"}");
        assertThat(now()).isEqualTo(new Playback(track(2), Duration.ZERO, Status.PLAYING, active(KITCHEN)));
    }

    @Test
    void where_there_is_a_choice_the_devices_are_named() {
        stage.spotify().awake(ALICE, List.of(KITCHEN, DESK));

        ToolResult result = play.call(alice, "{\"what\": \"tra0000000000000000002\"}");

        assertThat(result.content().at("/error/code").asString()).isEqualTo("no_active_device");
        assertThat(result.content().at("/error/devices")).hasToString("[\"Kitchen\",\"Desk\"]");
    }

    @ParameterizedTest
    @CsvSource({"Desk", "' DESK '", "device-2", "des"})
    void a_device_goes_by_its_name_its_id_or_a_part_that_only_it_has(String name) {
        stage.spotify().awake(ALICE, List.of(KITCHEN, DESK));

        ToolResult result = play.call(alice, "{\"what\": \"tra0000000000000000002\", \"device\": \"" + name + "\"}");

        assertThat(result.content().path("device").asString()).isEqualTo("Desk");
        assertThat(now().device()).isEqualTo(active(DESK));
    }

    @Test
    void a_device_nobody_has_is_answered_with_those_there_are() {
        ToolResult result = play.call(alice, "{\"what\": \"tra0000000000000000002\", \"device\": \"Garage\"}");

        assertThat(result.content().at("/error/code").asString()).isEqualTo("device_not_found");
        assertThat(result.text()).contains("Kitchen");
    }

    @Test
    void words_play_the_track_found_first_and_it_is_told() {
        ToolResult result = play.call(alice, "{\"what\": \"song no. 2\", \"position_ms\": 5000}");

        assertThat(result.text()).startsWith("Playing: Song no. ").endsWith(" on Kitchen.");
        assertThat(result.content().at("/item/type").asString()).isEqualTo("track");
        assertThat(now().progress()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_list_plays_in_its_order_from_a_place_on() {
        play.call(alice, """
                {"what": ["tra0000000000000000001", "tra0000000000000000003"], "offset": 1}""");

        assertThat(now().item()).isEqualTo(track(3));
    }

    @Test
    void an_album_plays_as_a_whole() {
        play.call(alice, "{\"what\": \"https://open.spotify.com/album/alb0000000000000000001?si=x\"}");

        assertThat(now().source()).isEqualTo(new Source.Context(uri(Kind.ALBUM, 1)));
    }

    @Test
    void without_anything_named_it_goes_on() {
        stage.spotify().plays(ALICE, new Playback(track(1), Duration.ofSeconds(9), Status.PAUSED, active(KITCHEN)));

        assertThat(play.call(alice, "{}").content().path("state").asString()).isEqualTo("done");
        assertThat(now().status()).isEqualTo(Status.PLAYING);
        assertThat(play.call(alice, "{}").content().path("state").asString()).isEqualTo("unchanged");
    }

    @Test
    void without_premium_the_listener_is_told_kindly() {
        stage.spotify().plays(ALICE, new Playback(track(1), Duration.ZERO, Status.PAUSED, active(KITCHEN)));
        stage.spotify().listensForFree(ALICE);

        ToolResult result = play.call(alice, "{}");

        assertThat(result.content().at("/error/code").asString()).isEqualTo("premium_required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"what": []}                                                             | what
            {"what": ""}                                                             | what
            {"what": "spotify:user:alice"}                                           | what
            {"what": "https://open.spotify.com/audiobook/aud0000000000000000001"}    | what
            {"what": "spotify:track:../../me"}                                       | what
            {"what": ["some words", "tra0000000000000000001"]}                       | what
            {"what": ["spotify:album:alb0000000000000000001", "tra0000000000000000001"]} | what
            {"what": "tra0000000000000000001", "offset": 1}                          | offset
            {"what": "spotify:artist:art0000000000000000001", "offset": 1}           | offset
            {"offset": 1}                                                            | what
            {"what": "a song", "position_ms": -1}                                    | position_ms
            """)
    void an_argument_that_is_wrong_is_named(String arguments, String field) {
        ToolResult result = play.call(alice, arguments);

        assertThat(result.content().at("/error/field").asString()).isEqualTo(field);
    }

    private Playback now() {
        return switch (new SeeWhatPlays(stage.access(), stage.spotify().player()).now(alice)) {
            case Answer.Given<Optional<Playback>>(var now) -> now.orElseThrow();
            case Answer.Refused<Optional<Playback>>(var why) -> throw new AssertionError(why);
        };
    }
}
