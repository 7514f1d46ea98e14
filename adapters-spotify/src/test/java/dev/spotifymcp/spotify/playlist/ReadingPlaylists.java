package dev.spotifymcp.spotify.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.spotify.Answers.assertRefused;
import static dev.spotifymcp.spotify.Answers.given;
import static dev.spotifymcp.spotify.Answers.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Owner;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Visibility;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.api.Quirk;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingPlaylists {

    private static final Refusal BARRED =
            new Refusal.NotAllowed("Spotify lets this app do so only with what the listener owns, if at all.");

    private final SimulatedSpotify spotify = SimulatedSpotify.inDevelopmentMode();
    private final Permit alice = spotify.permitOf(ALICE);

    @AfterEach
    void close() {
        spotify.close();
    }

    @Test
    void the_old_key_of_an_item_is_read_as_well_as_the_new() {
        List<Playable> mixed = List.of(track(1), episode(2), localFile(), new Playable.Unavailable());
        spotify.owns(ALICE, playlist(1, ALICE, 4), items(mixed));
        spotify.simulator().quirks().show(Quirk.ITEMS_HOLD_TRACKS);

        assertThat(given(read(first(10))).items()).isEqualTo(items(mixed));
    }

    @Test
    void the_old_shape_of_a_playlist_is_read_as_well_as_the_new() {
        try (var extended = SimulatedSpotify.inExtendedMode()) {
            extended.owns(ALICE, playlist(1, ALICE, 60), items(tracks(60)));
            Permit permit = extended.permitOf(ALICE);

            assertThat(given(extended.playlists().mine(permit, first(5))).items())
                    .containsExactly(playlist(1, ALICE, 60));
            assertThat(given(extended.playlists().items(permit, playlistId(1), first(100)))
                            .items())
                    .isEqualTo(items(tracks(60)));
        }
    }

    @Test
    void where_spotify_bars_the_items_they_are_found_in_the_playlist_itself() {
        spotify.owns(ALICE, playlist(1, ALICE, 60), items(tracks(60)));
        spotify.simulator().quirks().show(Quirk.ITEMS_ARE_BARRED);

        assertThat(given(read(first(20))))
                .isEqualTo(new Page<>(items(tracks(60)).subList(0, 20), 60, 0, 20));
        assertThat(given(read(new Window(50, 20))))
                .isEqualTo(new Page<>(items(tracks(60)).subList(50, 60), 60, 50, 60));
    }

    @Test
    void what_lies_behind_the_items_in_the_playlist_itself_stays_barred() {
        spotify.owns(ALICE, playlist(1, ALICE, 130), items(tracks(130)));
        spotify.simulator().quirks().show(Quirk.ITEMS_ARE_BARRED);

        assertThat(given(read(new Window(90, 20))))
                .isEqualTo(new Page<>(items(tracks(130)).subList(90, 100), 130, 90, 100));
        assertRefused(read(new Window(100, 20)), BARRED);
    }

    @Test
    void the_items_of_others_are_in_neither_place() {
        spotify.owns(BOB, playlist(1, BOB, 3), items(tracks(3)));

        assertRefused(read(first(20)), BARRED);
    }

    @Test
    void a_missing_scope_is_told_and_not_worked_around() {
        spotify.owns(ALICE, playlist(1, ALICE, 3), items(tracks(3)));
        Permit less = spotify.permitOf(ALICE, SpotifyScope.READ_LIBRARY);

        assertRefused(
                spotify.playlists().items(less, playlistId(1), first(5)),
                new Refusal.ScopeMissing("playlist-read-private"));
        assertRefused(spotify.playlists().mine(less, first(5)), new Refusal.ScopeMissing("playlist-read-private"));

        assertThat(spotify.simulator().log().entries()).hasSize(2);
    }

    @Test
    void a_hundred_items_are_two_pages() {
        spotify.owns(ALICE, playlist(1, ALICE, 130), items(tracks(130)));

        given(read(first(100)));

        assertThat(spotify.simulator().log().entries())
                .extracting(entry -> entry.query().replaceAll(".*(offset=\\d+&limit=\\d+).*", "$1"))
                .containsExactly("offset=0&limit=50", "offset=50&limit=50");
    }

    @Test
    void playlists_that_lack_everything_but_a_name_are_still_listed() {
        spotify.simulator().faults().always("/v1/me/playlists", saying("""
                               {"total":3,"next":null,"items":[null,{"name":"no uri"},
                                {"uri":"spotify:playlist:pla0000000000000000001","name":"A","description":null,
                                 "public":null,"owner":{"id":"bob","display_name":null},"images":null}]}
                               """));

        Playlist only =
                given(spotify.playlists().mine(alice, first(10))).items().getFirst();

        assertThat(only.name()).isEqualTo("A");
        assertThat(only.description()).isEmpty();
        assertThat(only.owner()).isEqualTo(new Owner("bob", "bob"));
        assertThat(only.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(only.size()).isEqualTo(new ItemCount.Hidden());
    }

    @Test
    void an_episode_that_is_dressed_as_a_track_is_an_episode() {
        spotify.simulator().faults().always("/v1/playlists", saying("""
                               {"total":1,"next":null,"items":[{"added_at":null,"track":
                                {"uri":"spotify:episode:epi0000000000000000001","name":"Episode no. 1","type":"track",
                                 "duration_ms":2400000,"explicit":false,
                                 "album":{"uri":"spotify:show:sho0000000000000000001","name":"Show 1"}}}]}
                               """));

        assertThat(given(read(first(5))).items()).containsExactly(new PlaylistItem(0, episode(1), ""));
    }

    @Test
    void positions_count_the_places_and_what_has_gone_keeps_its_place() {
        spotify.simulator()
                .faults()
                .always("/v1/playlists", saying("{\"total\":9,\"next\":null,\"items\":[null,{},{\"item\":null}]}"));

        assertThat(given(read(new Window(6, 3))).items())
                .containsExactly(
                        new PlaylistItem(6, new Playable.Unavailable(), ""),
                        new PlaylistItem(7, new Playable.Unavailable(), ""),
                        new PlaylistItem(8, new Playable.Unavailable(), ""));
    }

    private Answer<Page<PlaylistItem>> read(Window window) {
        return spotify.playlists().items(alice, playlistId(1), window);
    }
}
