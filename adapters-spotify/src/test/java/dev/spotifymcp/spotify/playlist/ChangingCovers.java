package dev.spotifymcp.spotify.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.spotify.Answers.assertRefused;
import static dev.spotifymcp.spotify.Answers.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playlist.Cover;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangingCovers {

    private static final String JPEG = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQ==";
    private static final String IMAGES = "/v1/playlists/" + playlistId(1).value() + "/images";

    private final SimulatedSpotify spotify = SimulatedSpotify.inDevelopmentMode();
    private final Permit alice = spotify.permitOf(ALICE);
    private final Cover cover = given(Cover.read("cover_image", JPEG));

    @BeforeEach
    void alice_owns_a_playlist() {
        spotify.owns(ALICE, playlist(1, ALICE, 0), List.of());
    }

    @AfterEach
    void close() {
        spotify.close();
    }

    @Test
    void a_cover_arrives_as_it_was_sent() {
        assertThat(given(spotify.playlists().paint(alice, playlistId(1), cover)))
                .isEqualTo(playlistId(1));

        assertThat(spotify.simulator()
                        .world()
                        .playlist(playlistId(1))
                        .orElseThrow()
                        .cover())
                .isEqualTo(JPEG);
        assertThat(spotify.simulator().log().count("PUT", IMAGES)).isEqualTo(1);
    }

    @Test
    void whoever_has_not_allowed_it_is_told() {
        Permit without = spotify.permitOf(ALICE, SpotifyScope.CHANGE_PRIVATE_PLAYLISTS);
        Permit picturesOnly = spotify.permitOf(ALICE, SpotifyScope.UPLOAD_IMAGES);

        assertRefused(
                spotify.playlists().paint(without, playlistId(1), cover), new Refusal.ScopeMissing("ugc-image-upload"));
        assertRefused(
                spotify.playlists().paint(picturesOnly, playlistId(1), cover),
                new Refusal.ScopeMissing("ugc-image-upload"));
    }

    @Test
    void nobody_changes_the_cover_of_anothers_playlist() {
        spotify.owns(BOB, playlist(2, BOB, 0), List.of());

        assertRefused(
                spotify.playlists().paint(alice, playlistId(2), cover),
                new Refusal.NotAllowed("Spotify refused this: You cannot change a playlist you don't own."));
    }

    @Test
    void a_picture_that_spotify_finds_too_large_is_refused_in_its_words() {
        spotify.simulator().faults().next(1, IMAGES, new Fault.Instead(SimulatedReply.error(413, "Image too large")));

        assertRefused(
                spotify.playlists().paint(alice, playlistId(1), cover),
                new Refusal.NotAllowed("Spotify refused this: Image too large"));
    }
}
