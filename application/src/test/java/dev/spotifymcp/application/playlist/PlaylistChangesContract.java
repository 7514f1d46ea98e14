package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.SpotifyContract;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.Cover;
import dev.spotifymcp.domain.playlist.Edit;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.Visibility;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link dev.spotifymcp.domain.playlist.Playlists} promises about changing a playlist that is there. */
public abstract class PlaylistChangesContract extends SpotifyContract {

    private static final SnapshotId UNTOLD = new SnapshotId("");

    @BeforeEach
    void alice_has_a_playlist_of_five_songs() {
        spotify.has(tracks(9));
        spotify.owns(ALICE, playlist(1, ALICE, 5), items(tracks(5)));
    }

    @Test
    void a_playlist_is_found_by_everybody_who_knows_its_name() {
        assertThat(given(spotify.playlists().find(alice, playlistId(1)))).isEqualTo(playlist(1, ALICE, 5));
        assertThat(given(spotify.playlists().find(bob, playlistId(1))).name()).isEqualTo("Playlist no. 1");
        assertRefused(spotify.playlists().find(alice, playlistId(404)), Refusal.NotFound.class);
    }

    @Test
    void what_is_inserted_stands_before_what_stood_there() {
        given(spotify.playlists().insert(alice, playlistId(1), 2, uris(7, 8)));

        assertThat(songs()).containsExactly(track(1), track(2), track(7), track(8), track(3), track(4), track(5));
    }

    @Test
    void what_is_inserted_behind_the_end_stands_at_the_end() {
        given(spotify.playlists().insert(alice, playlistId(1), 9_999, uris(7)));

        assertThat(songs()).endsWith(track(5), track(7));
    }

    @Test
    void what_is_removed_goes_from_every_place() {
        spotify.owns(ALICE, playlist(2, ALICE, 4), items(List.of(track(1), localFile(), track(2), track(1))));

        given(spotify.playlists()
                .remove(alice, playlistId(2), uris(1, 9), playlist(2, ALICE, 4).snapshot()));

        assertThat(playables(2)).containsExactly(localFile(), track(2));
    }

    @Test
    void what_replaces_is_all_there_is_then() {
        given(spotify.playlists().replace(alice, playlistId(1), uris(9, 1)));
        assertThat(songs()).containsExactly(track(9), track(1));

        given(spotify.playlists().replace(alice, playlistId(1), List.of()));
        assertThat(songs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 5, 23451",
        "4, 1, 0, 51234",
        "1, 2, 5, 14523",
        "3, 2, 1, 14523",
        "2, 1, 2, 12345",
        "0, 5, 0, 12345"
    })
    void a_move_takes_items_to_in_front_of_where_another_stood(int start, int length, int before, String order) {
        given(spotify.playlists().move(alice, playlistId(1), new Move(start, length, before), UNTOLD));

        assertThat(songs())
                .isEqualTo(order.chars().mapToObj(number -> track(number - '0')).toList());
    }

    @Test
    void moved_items_keep_their_dates() {
        given(spotify.playlists().move(alice, playlistId(1), new Move(0, 1, 5), UNTOLD));

        assertThat(given(spotify.playlists().items(alice, playlistId(1), first(9)))
                        .items())
                .extracting(PlaylistItem::addedAt)
                .containsOnly(items(tracks(1)).getFirst().addedAt());
    }

    @Test
    void a_cover_changes_nothing_else() {
        Playlist before = found();

        given(spotify.playlists().paint(alice, playlistId(1), given(Cover.read("cover", "/9j/4AAQ"))));

        assertThat(found()).isEqualTo(before);
    }

    @Test
    void a_playlist_that_leaves_the_library_is_listed_no_more_and_comes_back_as_it_was() {
        List<SpotifyUri> self = List.of(playlistId(1).uri());

        given(spotify.library().remove(alice, self));
        assertThat(given(spotify.playlists().mine(alice, first(9))).items()).isEmpty();
        assertThat(given(spotify.library().among(alice, self))).isEmpty();

        given(spotify.library().save(alice, self));
        assertThat(given(spotify.playlists().mine(alice, first(9))).items())
                .extracting(Playlist::id)
                .containsExactly(playlistId(1));
        assertThat(songs()).hasSize(5);
    }

    @Test
    void edits_change_what_they_name_and_nothing_else() {
        given(spotify.playlists().edit(alice, playlistId(1), List.of(new Edit.Name("Renamed"))));
        given(spotify.playlists().edit(alice, playlistId(1), List.of(new Edit.Shown(Visibility.PUBLIC))));

        Playlist now = found();
        assertThat(now.name()).isEqualTo("Renamed");
        assertThat(now.description()).isEqualTo(playlist(1, ALICE, 5).description());
        assertThat(now.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(songs()).hasSize(5);
    }

    @Test
    void a_collaborative_playlist_stays_so_until_it_is_closed() {
        given(spotify.playlists().edit(alice, playlistId(1), List.of(new Edit.Shown(Visibility.COLLABORATIVE))));
        given(spotify.playlists().edit(alice, playlistId(1), List.of(new Edit.Shown(Visibility.PRIVATE))));
        assertThat(found().visibility()).isEqualTo(Visibility.COLLABORATIVE);

        given(spotify.playlists().edit(alice, playlistId(1), List.of(new Edit.Closed())));
        assertThat(found().visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void every_change_makes_a_new_snapshot() {
        SnapshotId first = found().snapshot();
        SnapshotId second = given(spotify.playlists().insert(alice, playlistId(1), 0, uris(7)));
        SnapshotId third = given(spotify.playlists().move(alice, playlistId(1), new Move(0, 1, 3), second));
        SnapshotId fourth = given(spotify.playlists().remove(alice, playlistId(1), uris(7), third));
        SnapshotId fifth = given(spotify.playlists().replace(alice, playlistId(1), uris(1)));

        assertThat(List.of(first, second, third, fourth, fifth)).doesNotHaveDuplicates();
        assertThat(found().snapshot()).isEqualTo(fifth);
    }

    @Test
    void nobody_changes_a_playlist_that_is_not_theirs() {
        assertRefused(spotify.playlists().insert(bob, playlistId(1), 0, uris(1)), Refusal.NotAllowed.class);
        assertRefused(spotify.playlists().remove(bob, playlistId(1), uris(1), UNTOLD), Refusal.NotAllowed.class);
        assertRefused(spotify.playlists().replace(bob, playlistId(1), List.of()), Refusal.NotAllowed.class);
        assertRefused(
                spotify.playlists().move(bob, playlistId(1), new Move(0, 1, 5), UNTOLD), Refusal.NotAllowed.class);
        assertRefused(
                spotify.playlists().edit(bob, playlistId(1), List.of(new Edit.Name(BOB.displayName()))),
                Refusal.NotAllowed.class);

        assertThat(songs()).isEqualTo(tracks(5));
        assertThat(found().name()).isEqualTo("Playlist no. 1");
    }

    private Playlist found() {
        return given(spotify.playlists().find(alice, playlistId(1)));
    }

    private List<Playable> songs() {
        return playables(1);
    }

    private List<Playable> playables(int playlist) {
        return given(spotify.playlists().items(alice, playlistId(playlist), first(50))).items().stream()
                .map(PlaylistItem::playable)
                .toList();
    }

    private static List<SpotifyUri> uris(int... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> track(number).uri()).toList();
    }
}
