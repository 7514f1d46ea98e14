package dev.spotifymcp.application.playback;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.active;
import static dev.spotifymcp.application.Samples.device;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.application.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.SpotifyContract;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Command.Arrival;
import dev.spotifymcp.domain.playback.Command.Program;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.DeviceId;
import dev.spotifymcp.domain.playback.Order;
import dev.spotifymcp.domain.playback.Place;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Source;
import dev.spotifymcp.domain.playback.Playback.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.spotifymcp.domain.playback.Player} promises about commands. */
public abstract class PlayerCommandsContract extends SpotifyContract {

    private static final Device KITCHEN = device("Küche", 1);
    private static final Device DESK = device("Desk", 2);
    private static final Place ACTIVE = new Place.Active();

    @BeforeEach
    void there_are_songs_and_two_devices() {
        spotify.has(tracks(5));
        spotify.awake(ALICE, List.of(KITCHEN, DESK));
    }

    @Test
    void devices_are_told_as_they_are() {
        assertThat(given(spotify.player().devices(alice))).containsExactly(KITCHEN, DESK);
        assertThat(given(spotify.player().devices(bob))).isEmpty();
    }

    @Test
    void tracks_play_one_after_the_other_from_a_place_on_a_device() {
        tell(play(new Program.Items(List.of(track(1).uri(), track(2).uri(), track(3).uri()), 1)), at(DESK));

        assertThat(now()).isEqualTo(new Playback(track(2), Duration.ofSeconds(5), Status.PLAYING, active(DESK)));
        assertThat(given(spotify.player().queue(alice))).containsExactly(track(3));
    }

    @Test
    void a_context_is_where_things_come_from() {
        tell(play(new Program.Context(uri(Kind.ALBUM, 4), 0)), at(KITCHEN));

        assertThat(now().source()).isEqualTo(new Source.Context(uri(Kind.ALBUM, 4)));
    }

    @Test
    void it_pauses_and_goes_on() {
        plays(KITCHEN);

        tell(new Command.Pause(), ACTIVE);
        assertThat(now().status()).isEqualTo(Status.PAUSED);
        tell(new Command.Resume(), ACTIVE);
        assertThat(now().status()).isEqualTo(Status.PLAYING);
    }

    @Test
    void what_is_so_already_is_not_allowed() {
        plays(KITCHEN);

        assertRefused(spotify.player().tell(alice, new Command.Resume(), ACTIVE), Refusal.NotAllowed.class);
        tell(new Command.Pause(), ACTIVE);
        assertRefused(spotify.player().tell(alice, new Command.Pause(), ACTIVE), Refusal.NotAllowed.class);
    }

    @Test
    void it_goes_to_the_next_and_back() {
        plays(KITCHEN);
        tell(new Command.Enqueue(track(2).uri()), ACTIVE);

        tell(new Command.Next(), ACTIVE);
        assertThat(now().item()).isEqualTo(track(2));
        tell(new Command.Previous(), ACTIVE);
        assertThat(now().item()).isEqualTo(track(1));
    }

    @Test
    void it_seeks_shuffles_and_repeats() {
        plays(KITCHEN);

        tell(new Command.Seek(Duration.ofSeconds(42)), ACTIVE);
        tell(new Command.SetShuffle(Order.Shuffle.ON), ACTIVE);
        tell(new Command.SetRepeat(Order.Repeat.CONTEXT), ACTIVE);

        assertThat(now().progress()).isEqualTo(Duration.ofSeconds(42));
        assertThat(now().order()).isEqualTo(new Order(Order.Shuffle.ON, Order.Repeat.CONTEXT));
    }

    @Test
    void it_gets_louder_where_that_can_be() {
        plays(KITCHEN);

        tell(new Command.SetVolume(77), ACTIVE);

        assertThat(now().device().volume()).isEqualTo(new Device.Volume.Level(77));
        spotify.plays(ALICE, new Playback(track(1), Duration.ZERO, Status.PLAYING, new Device("Old radio", "Speaker")));
        assertRefused(spotify.player().tell(alice, new Command.SetVolume(10), ACTIVE), Refusal.NotAllowed.class);
    }

    @Test
    void playback_moves_to_another_device() {
        plays(KITCHEN);

        tell(new Command.Transfer(new DeviceId("device-2"), Arrival.STAY_AS_IT_WAS), ACTIVE);

        assertThat(now().device()).isEqualTo(active(DESK));
        assertThat(given(spotify.player().devices(alice))).containsExactly(KITCHEN, active(DESK));
    }

    @Test
    void without_an_active_device_there_is_nothing_to_command() {
        assertRefused(spotify.player().tell(alice, new Command.Next(), ACTIVE), Refusal.NoActiveDevice.class);
        assertRefused(spotify.player().tell(alice, new Command.Resume(), ACTIVE), Refusal.NoActiveDevice.class);
    }

    @Test
    void a_device_there_is_not_is_not_found() {
        var nowhere = new Place.On(new DeviceId("device-9"), "Nowhere");

        assertRefused(spotify.player().tell(alice, new Command.Resume(), nowhere), Refusal.DeviceNotFound.class);
    }

    @Test
    void players_take_commands_from_subscribers_only() {
        plays(KITCHEN);
        spotify.listensForFree(ALICE);

        assertRefused(spotify.player().tell(alice, new Command.Pause(), ACTIVE), Refusal.PremiumRequired.class);
        assertThat(now().status()).isEqualTo(Status.PLAYING);
    }

    @Test
    void a_made_up_token_is_rejected() {
        assertRefused(spotify.player().tell(forged(alice), new Command.Pause(), ACTIVE), Refusal.TokenRejected.class);
    }

    private void plays(Device device) {
        spotify.plays(ALICE, new Playback(track(1), Duration.ofSeconds(5), Status.PLAYING, active(device)));
    }

    private Playback now() {
        return given(spotify.player().current(alice)).orElseThrow();
    }

    private void tell(Command command, Place place) {
        Answer<Command> answer = spotify.player().tell(alice, command, place);
        assertThat(answer).isEqualTo(Answer.given(command));
    }

    private static Command play(Program program) {
        return new Command.Play(program, Duration.ofSeconds(5));
    }

    private static Place at(Device device) {
        return device.reach() instanceof Device.Reach.Commandable(var id) ? new Place.On(id, device.name()) : ACTIVE;
    }
}
