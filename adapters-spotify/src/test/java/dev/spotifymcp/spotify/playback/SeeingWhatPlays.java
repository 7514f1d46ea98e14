package dev.spotifymcp.spotify.playback;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.spotify.Answers.assertRefused;
import static dev.spotifymcp.spotify.Answers.given;
import static dev.spotifymcp.spotify.Answers.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeeingWhatPlays {

    private static final String PLAYER = "/v1/me/player";

    private final SimulatedSpotify spotify = SimulatedSpotify.inDevelopmentMode();

    @AfterEach
    void close() {
        spotify.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"item\":null,\"device\":null,\"progress_ms\":null,\"is_playing\":null}",
                "{\"item\":{},\"currently_playing_type\":\"unknown\"}"
            })
    void a_player_that_says_little_is_paused_on_something_nameless(String json) {
        spotify.simulator().faults().always(PLAYER, saying(json));

        var nowhere = new Device("", "", new Device.Reach.Deaf(), Device.Activity.IDLE, new Device.Volume.Fixed());
        assertThat(given(spotify.player().current(spotify.permitOf(ALICE))))
                .contains(new Playback(new Playable.Unavailable(), Duration.ZERO, Status.PAUSED, nowhere));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "true", "<html>"})
    void what_is_no_player_is_no_answer(String json) {
        spotify.simulator().faults().always(PLAYER, saying(json));

        assertRefused(spotify.player().current(spotify.permitOf(ALICE)), new Refusal.SpotifyUnavailable());
    }

    @Test
    void a_listeners_own_file_is_on() {
        var file = new Playable.LocalFile("Demo", "spotify:local:A:B:Demo:3");
        var playback = new Playback(file, Duration.ZERO, Status.PLAYING, new Device("Desk", "Computer"));
        spotify.plays(ALICE, playback);

        assertThat(given(spotify.player().current(spotify.permitOf(ALICE)))).contains(playback);
    }

    @Test
    void a_missing_scope_comes_as_401_and_is_not_a_bad_token() {
        spotify.plays(ALICE, new Playback(track(1), Duration.ZERO, Status.PLAYING, new Device("Desk", "Computer")));

        assertRefused(
                spotify.player().current(spotify.permitOf(ALICE, SpotifyScope.READ_LIBRARY)),
                new Refusal.ScopeMissing("user-read-playback-state"));
    }
}
