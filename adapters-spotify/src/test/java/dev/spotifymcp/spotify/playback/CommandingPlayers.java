package dev.spotifymcp.spotify.playback;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.active;
import static dev.spotifymcp.application.Samples.device;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.spotify.Answers.assertRefused;
import static dev.spotifymcp.spotify.Answers.given;
import static dev.spotifymcp.spotify.Answers.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Command.Program;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Device.Activity;
import dev.spotifymcp.domain.playback.Device.Reach;
import dev.spotifymcp.domain.playback.Device.Volume;
import dev.spotifymcp.domain.playback.DeviceId;
import dev.spotifymcp.domain.playback.Order;
import dev.spotifymcp.domain.playback.Place;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the wire has to bear, beside the contract. */
class CommandingPlayers {

    private static final Place ACTIVE = new Place.Active();

    private final SimulatedSpotify spotify = SimulatedSpotify.inDevelopmentMode();

    @AfterEach
    void close() {
        spotify.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1Wq0pZ9hC", "{}", "{\"broken\""})
    void an_answer_that_means_nothing_means_yes(String body) {
        spotify.simulator().faults().always("/v1/me/player/pause", saying(body));

        assertThat(spotify.player().tell(spotify.permitOf(ALICE), new Command.Pause(), ACTIVE))
                .isEqualTo(Answer.given(new Command.Pause()));
    }

    @Test
    void devices_that_take_no_commands_have_no_id_to_command_them_by() {
        spotify.simulator().faults().always("/v1/me/player/devices", saying("""
                {"devices": [
                  {"id": null, "is_active": true, "is_restricted": false, "name": "Car", "type": "AVR"},
                  {"id": "a", "is_restricted": true, "name": "TV", "type": "TV", "supports_volume": false,
                   "volume_percent": 100}]}"""));

        assertThat(given(spotify.player().devices(spotify.permitOf(ALICE))))
                .containsExactly(
                        new Device("Car", "AVR", new Reach.Deaf(), Activity.ACTIVE, new Volume.Fixed()),
                        new Device("TV", "TV", new Reach.Deaf(), Activity.IDLE, new Volume.Fixed()));
    }

    @Test
    void an_album_plays_its_own_tracks_from_a_place_on() {
        spotify.has(List.of(track(1)));
        spotify.awake(ALICE, List.of(device("Desk", 1)));
        SpotifyUri album = track(1).album().uri();

        var play = new Command.Play(new Program.Context(album, 0), Duration.ZERO);
        var desk = new Place.On(new DeviceId("device-1"), "Desk");
        given(spotify.player().tell(spotify.permitOf(ALICE), play, desk));

        assertThat(given(spotify.player().current(spotify.permitOf(ALICE))))
                .contains(new Playback(
                        track(1),
                        Duration.ZERO,
                        Status.PLAYING,
                        active(device("Desk", 1)),
                        Order.PLAIN,
                        new Playback.Source.Context(album)));
    }

    @Test
    void a_missing_scope_is_named() {
        assertRefused(
                spotify.player()
                        .tell(spotify.permitOf(ALICE, SpotifyScope.READ_PLAYBACK_STATE), new Command.Pause(), ACTIVE),
                new Refusal.ScopeMissing("user-modify-playback-state"));
    }
}
