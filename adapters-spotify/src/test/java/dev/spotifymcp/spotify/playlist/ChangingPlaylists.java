package dev.spotifymcp.spotify.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.application.Samples.uri;
import static dev.spotifymcp.spotify.Answers.assertRefused;
import static dev.spotifymcp.spotify.Answers.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.Visibility;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.api.Quirk;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangingPlaylists {

    private static final NewPlaylist WISH = new NewPlaylist("A", "", Visibility.PRIVATE);
    private static final String ITEMS = "/v1/playlists/" + playlistId(1).value() + "/items";

    private final SimulatedSpotify spotify = SimulatedSpotify.inDevelopmentMode();
    private final Permit alice = spotify.permitOf(ALICE);

    @BeforeEach
    void alice_owns_an_empty_playlist() {
        spotify.has(tracks(2));
        spotify.owns(ALICE, playlist(1, ALICE, 0), List.of());
    }

    @AfterEach
    void close() {
        spotify.close();
    }

    @Test
    void a_playlist_is_as_public_as_spotify_says_whatever_was_wished() {
        spotify.simulator().quirks().show(Quirk.PRIVATE_PLAYLISTS_ARE_PUBLIC);

        assertThat(given(spotify.playlists().create(alice, WISH)).visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void which_scope_is_needed_depends_on_the_wish() {
        Permit publicOnly = spotify.permitOf(ALICE, SpotifyScope.CHANGE_PUBLIC_PLAYLISTS);

        assertRefused(
                spotify.playlists().create(publicOnly, WISH), new Refusal.ScopeMissing("playlist-modify-private"));
        given(spotify.playlists().create(publicOnly, new NewPlaylist("A", "", Visibility.PUBLIC)));
    }

    @Test
    void a_playlist_that_was_made_and_cannot_be_read_is_made_once_and_its_fate_unknown() {
        spotify.simulator().faults().always("/v1/me/playlists", new Fault.AnswerLost());
        assertRefused(spotify.playlists().create(alice, WISH), new Refusal.OutcomeUnknown());

        spotify.simulator().faults().clear();
        spotify.simulator()
                .faults()
                .next(1, "/v1/me/playlists", new Fault.Instead(SimulatedReply.text(201, "made, maybe")));
        assertRefused(spotify.playlists().create(alice, WISH), new Refusal.OutcomeUnknown());

        assertThat(given(spotify.playlists().mine(alice, first(10))).items()).hasSize(2);
    }

    @Test
    void an_addition_whose_answer_was_lost_is_made_once_and_its_fate_unknown() {
        spotify.simulator().faults().next(1, ITEMS, new Fault.AnswerLost());

        assertRefused(append(List.of(track(1))), new Refusal.OutcomeUnknown());

        assertThat(spotify.simulator().log().count("POST", ITEMS)).isEqualTo(1);
        assertThat(given(spotify.playlists().items(alice, playlistId(1), first(10)))
                        .items())
                .hasSize(1);
    }

    @Test
    void an_addition_is_done_even_if_spotify_does_not_name_the_new_state() {
        spotify.simulator().faults().next(1, ITEMS, new Fault.Instead(SimulatedReply.text(200, "ok")));

        assertThat(given(append(List.of(track(1))))).isEqualTo(new SnapshotId(""));
    }

    @Test
    void one_unknown_track_refuses_them_all() {
        assertRefused(
                append(List.of(track(1), track(404), track(2))),
                new Refusal.InvalidArgument(
                        "track_uris", "must name things Spotify has. It says: Payload contains a non-existing ID"));

        assertThat(given(spotify.playlists().items(alice, playlistId(1), first(10)))
                        .items())
                .isEmpty();
    }

    @Test
    void nothing_that_cannot_stand_in_a_playlist_leaves_for_spotify() {
        List<SpotifyUri> albums = List.of(uri(Kind.ALBUM, 1));
        List<SpotifyUri> many = tracks(101).stream().map(Track::uri).toList();

        assertThatThrownBy(() -> spotify.playlists().append(alice, playlistId(1), albums))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spotify.playlists().append(alice, playlistId(1), many))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spotify.playlists().append(alice, playlistId(1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(spotify.simulator().log().entries()).isEmpty();
    }

    private Answer<SnapshotId> append(List<Track> tracks) {
        return spotify.playlists()
                .append(alice, playlistId(1), tracks.stream().map(Track::uri).toList());
    }
}
