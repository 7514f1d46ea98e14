package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.SpotifyContract;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Owner;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.Visibility;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link dev.spotifymcp.domain.playlist.Playlists} promises about playlists as a whole. */
public abstract class PlaylistsContract extends SpotifyContract {

    @Test
    void nobody_has_playlists_at_first() {
        assertThat(mine(first(10))).isEqualTo(new Page<Playlist>(List.of(), 0, 0, 0));
    }

    @Test
    void a_persons_playlists_come_whole_and_in_their_order() {
        Playlist one = playlist(2, ALICE, 3);
        Playlist another = playlist(1, ALICE, 0);
        spotify.owns(ALICE, one, items(tracks(3)));
        spotify.owns(ALICE, another, List.of());

        assertThat(mine(first(10))).isEqualTo(new Page<>(List.of(one, another), 2, 0, 2));
    }

    @Test
    void names_and_descriptions_come_back_as_they_are() {
        var odd = new Playlist(
                playlistId(1),
                "<script>alert('x')</script> & \"שלום\" \uD83C\uDFB6",
                "it's \\ 100% <b>bold</b>",
                new Owner(ALICE.userName(), ALICE.displayName()),
                Visibility.PUBLIC,
                new ItemCount.Known(0),
                new SnapshotId("AAAAB8C+GjVHq8v4vzStbL6AUYzo1cDV="));
        spotify.owns(ALICE, odd, List.of());

        assertThat(mine(first(10)).items()).containsExactly(odd);
    }

    @Test
    void more_playlists_than_fit_a_page_come_in_windows() {
        List<Playlist> many = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> playlist(number, ALICE, 0))
                .toList();
        many.forEach(each -> spotify.owns(ALICE, each, List.of()));

        assertThat(mine(first(50))).isEqualTo(new Page<>(many.subList(0, 50), 120, 0, 50));
        assertThat(mine(new Window(35, 50))).isEqualTo(new Page<>(many.subList(35, 85), 120, 35, 85));
        assertThat(mine(new Window(100, 50))).isEqualTo(new Page<>(many.subList(100, 120), 120, 100, 120));
    }

    @Test
    void a_followed_playlist_is_listed_without_its_size() {
        spotify.owns(BOB, playlist(1, BOB, 3), items(tracks(3)));

        spotify.follows(ALICE, playlistId(1));

        assertThat(mine(first(10)).items()).singleElement().satisfies(followed -> {
            assertThat(followed.id()).isEqualTo(playlistId(1));
            assertThat(followed.owner().name()).isEqualTo(BOB.displayName());
            assertThat(followed.size()).isEqualTo(new ItemCount.Hidden());
        });
    }

    @Test
    void nobody_sees_the_playlists_of_another() {
        spotify.owns(BOB, playlist(1, BOB, 0), List.of());

        assertThat(mine(first(10)).items()).isEmpty();
    }

    @Test
    void a_new_playlist_is_as_it_was_wished_for() {
        var wish = new NewPlaylist("Für Élise \uD83C\uDFB9", "quiet \"evenings\"", Visibility.PRIVATE);

        Playlist made = given(spotify.playlists().create(alice, wish));

        assertThat(made.name()).isEqualTo(wish.name());
        assertThat(made.description()).isEqualTo(wish.description());
        assertThat(made.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(made.owner().name()).isEqualTo(ALICE.displayName());
        assertThat(made.size()).isEqualTo(new ItemCount.Known(0));
    }

    @Test
    void a_new_playlist_may_be_public_and_go_without_a_description() {
        Playlist made = given(spotify.playlists().create(alice, new NewPlaylist("Open", "", Visibility.PUBLIC)));

        assertThat(made.description()).isEmpty();
        assertThat(made.visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void a_new_playlist_is_on_the_list_of_its_maker_and_on_no_other() {
        Playlist made = given(spotify.playlists().create(alice, new NewPlaylist("Mine", "", Visibility.PRIVATE)));

        assertThat(mine(first(10)).items()).containsExactly(made);
        assertThat(given(spotify.playlists().mine(bob, first(10))).items()).isEmpty();
        assertThat(given(spotify.playlists().items(alice, made.id(), first(10))).items())
                .isEmpty();
    }

    @Test
    void two_playlists_of_one_name_are_two() {
        var wish = new NewPlaylist("Twins", "", Visibility.PRIVATE);

        Playlist one = given(spotify.playlists().create(alice, wish));
        Playlist other = given(spotify.playlists().create(alice, wish));

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(mine(first(10)).total()).isEqualTo(2);
    }

    @Test
    void a_made_up_token_is_rejected() {
        var wish = new NewPlaylist("Mine", "", Visibility.PRIVATE);

        assertRefused(spotify.playlists().mine(forged(alice), first(1)), Refusal.TokenRejected.class);
        assertRefused(spotify.playlists().create(forged(alice), wish), Refusal.TokenRejected.class);
        assertThat(mine(first(1)).items()).isEmpty();
    }

    private Page<Playlist> mine(Window window) {
        return given(spotify.playlists().mine(alice, window));
    }
}
