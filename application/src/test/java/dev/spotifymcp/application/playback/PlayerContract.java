package dev.spotifymcp.application.playback;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.SpotifyContract;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link dev.spotifymcp.domain.playback.Player} promises. */
public abstract class PlayerContract extends SpotifyContract {

    private static final Duration PROGRESS = Duration.ofMillis(61_234);
    private static final Device SPEAKER = new Device("Küche \"groß\" \uD83D\uDD0A", "Speaker");

    @Test
    void nothing_is_on_when_no_device_is_active() {
        assertThat(given(spotify.player().current(alice))).isEmpty();
    }

    @Test
    void a_track_is_on() {
        var playback = new Playback(track(1), PROGRESS, Status.PLAYING, SPEAKER);

        spotify.plays(ALICE, playback);

        assertThat(given(spotify.player().current(alice))).contains(playback);
    }

    @Test
    void an_episode_is_on() {
        var playback = new Playback(episode(1), PROGRESS, Status.PLAYING, SPEAKER);

        spotify.plays(ALICE, playback);

        assertThat(given(spotify.player().current(alice))).contains(playback);
    }

    @Test
    void something_nameless_such_as_an_advert_is_on() {
        var playback = new Playback(new Playable.Unavailable(), PROGRESS, Status.PLAYING, SPEAKER);

        spotify.plays(ALICE, playback);

        assertThat(given(spotify.player().current(alice))).contains(playback);
    }

    @Test
    void a_paused_player_still_has_something_on() {
        var playback = new Playback(track(1), PROGRESS, Status.PAUSED, SPEAKER);

        spotify.plays(ALICE, playback);

        assertThat(given(spotify.player().current(alice))).contains(playback);
    }

    @Test
    void nobody_hears_what_another_plays() {
        spotify.plays(ALICE, new Playback(track(1), PROGRESS, Status.PLAYING, SPEAKER));

        assertThat(given(spotify.player().current(bob))).isEmpty();
    }

    @Test
    void a_made_up_token_is_rejected() {
        assertRefused(spotify.player().current(forged(alice)), Refusal.TokenRejected.class);
    }
}
