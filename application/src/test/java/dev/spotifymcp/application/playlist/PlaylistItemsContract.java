package dev.spotifymcp.application.playlist;

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
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.SpotifyContract;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Playlists} promises about what is in a playlist. */
public abstract class PlaylistItemsContract extends SpotifyContract {

    @Test
    void an_empty_playlist_is_empty() {
        alicesPlaylistHolds(List.of());

        assertThat(read(first(20))).isEqualTo(new Page<PlaylistItem>(List.of(), 0, 0, 0));
    }

    @Test
    void everything_that_can_stand_in_a_playlist_comes_in_its_place() {
        List<Playable> mixed =
                List.of(track(1), episode(1), localFile(), new Playable.Unavailable(), track(1), track(2));
        alicesPlaylistHolds(mixed);

        assertThat(read(first(20))).isEqualTo(new Page<>(items(mixed), 6, 0, 6));
    }

    @Test
    void more_items_than_fit_a_page_come_at_once() {
        alicesPlaylistHolds(tracks(120));

        assertThat(read(first(100))).isEqualTo(new Page<>(items(tracks(120)).subList(0, 100), 120, 0, 100));
    }

    @Test
    void reading_goes_on_from_an_offset_and_positions_go_on_counting() {
        alicesPlaylistHolds(tracks(120));

        assertThat(read(new Window(65, 100)))
                .isEqualTo(new Page<>(items(tracks(120)).subList(65, 120), 120, 65, 120));
    }

    @Test
    void a_very_old_item_has_no_date() {
        var undated = new PlaylistItem(0, track(1), "");
        spotify.owns(ALICE, playlist(1, ALICE, 1), List.of(undated));

        assertThat(read(first(20)).items()).containsExactly(undated);
    }

    @Test
    void nobody_reads_a_playlist_that_is_not_theirs() {
        spotify.owns(BOB, playlist(1, BOB, 3), items(tracks(3)));
        spotify.follows(ALICE, playlistId(1));

        assertRefused(spotify.playlists().items(alice, playlistId(1), first(20)), Refusal.NotAllowed.class);
    }

    @Test
    void a_playlist_that_does_not_exist_is_not_found() {
        assertRefused(spotify.playlists().items(alice, playlistId(404), first(20)), Refusal.NotFound.class);
        assertRefused(append(alice, 404, List.of(track(1))), Refusal.NotFound.class);
    }

    @Test
    void what_is_appended_stands_at_the_end_in_its_order() {
        spotify.has(List.of(track(1), track(2), track(3)));
        spotify.has(List.of(episode(4)));
        alicesPlaylistHolds(List.of(track(1)));

        given(spotify.playlists()
                .append(
                        alice,
                        playlistId(1),
                        List.of(track(3).uri(), episode(4).uri(), track(2).uri(), track(3).uri())));

        assertThat(playables()).containsExactly(track(1), track(3), episode(4), track(2), track(3));
    }

    @Test
    void a_hundred_are_appended_at_once() {
        List<Track> hundred = tracks(Playlists.MOST_PER_ADD);
        spotify.has(hundred);
        alicesPlaylistHolds(List.of());

        given(append(alice, 1, hundred.reversed()));

        assertThat(playables()).isEqualTo(hundred.reversed());
    }

    @Test
    void every_change_makes_a_new_snapshot() {
        spotify.has(tracks(2));
        Playlist before = alicesPlaylistHolds(List.of());

        SnapshotId one = given(append(alice, 1, List.of(track(1))));
        SnapshotId two = given(append(alice, 1, List.of(track(2))));

        assertThat(List.of(before.snapshot(), one, two)).doesNotHaveDuplicates();
        assertThat(given(spotify.playlists().mine(alice, first(1))).items())
                .singleElement()
                .satisfies(after -> {
                    assertThat(after.snapshot()).isEqualTo(two);
                    assertThat(after.size()).isEqualTo(new ItemCount.Known(2));
                });
    }

    @Test
    void nobody_appends_to_a_playlist_that_is_not_theirs() {
        spotify.has(tracks(1));
        alicesPlaylistHolds(List.of());

        assertRefused(append(bob, 1, List.of(track(1))), Refusal.NotAllowed.class);

        assertThat(read(first(10)).items()).isEmpty();
    }

    @Test
    void a_made_up_token_is_rejected_and_changes_nothing() {
        spotify.has(tracks(1));
        alicesPlaylistHolds(List.of());

        assertRefused(spotify.playlists().items(forged(alice), playlistId(1), first(1)), Refusal.TokenRejected.class);
        assertRefused(append(forged(alice), 1, List.of(track(1))), Refusal.TokenRejected.class);

        assertThat(read(first(10)).items()).isEmpty();
    }

    private Playlist alicesPlaylistHolds(List<? extends Playable> playables) {
        Playlist playlist = playlist(1, ALICE, playables.size());
        spotify.owns(ALICE, playlist, items(playables));
        return playlist;
    }

    private Page<PlaylistItem> read(Window window) {
        return given(spotify.playlists().items(alice, playlistId(1), window));
    }

    private List<Playable> playables() {
        return read(first(100)).items().stream().map(PlaylistItem::playable).toList();
    }

    private Answer<SnapshotId> append(Permit permit, int playlist, List<Track> tracks) {
        List<SpotifyUri> uris = tracks.stream().map(Track::uri).toList();
        return spotify.playlists().append(permit, playlistId(playlist), uris);
    }
}
