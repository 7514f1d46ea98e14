package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.playlist.AddToPlaylist.Place;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddingToPlaylists {

    private final List<Integer> told = new ArrayList<>();

    private static final Place END = new Place.End();
    private static final List<Track> SONGS = tracks(250);

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final AddToPlaylist add = new AddToPlaylist(
            stage.access(), stage.spotify().playlists(), stage.ledger().needing(Scope.PLAYLISTS_WRITE));

    @BeforeEach
    void alice_has_an_empty_playlist() {
        stage.spotify().has(SONGS);
        stage.spotify().owns(ALICE, playlist(1, ALICE, 0), List.of());
    }

    @Test
    void adding_nothing_is_a_mistake_and_adds_nothing() {
        assertThat(addFirst(0))
                .isEqualTo(Answer.refused(
                        new Refusal.InvalidArgument("track_uris", "must name at least one track or episode")));

        assertThat(inPlaylist()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 101, 200, 201, 250})
    void however_many_are_added_they_stand_in_their_order(int count) {
        Sent<SpotifyUri, SnapshotId> addition = given(addFirst(count));

        assertThat(addition).isEqualTo(new Sent.Whole<>(count, addition.last()));
        assertThat(inPlaylist()).isEqualTo(SONGS.subList(0, count));
    }

    @Test
    void the_snapshot_that_is_told_is_the_last() {
        Sent<SpotifyUri, SnapshotId> addition = given(addFirst(250));

        assertThat(addition.last()).isEqualTo(snapshotOfPlaylist());
    }

    @Test
    void after_each_hundred_it_is_told_how_many_are_in() {
        given(addFirst(250));

        assertThat(told).containsExactly(100, 200, 250);
    }

    @Test
    void what_failed_is_not_told_as_done() {
        stage.spotify().refusesAfter(2, new Refusal.SpotifyUnavailable());

        given(addFirst(250));

        assertThat(told).containsExactly(100, 200);
    }

    @Test
    void a_song_may_be_added_twice() {
        SpotifyUri uri = SONGS.getFirst().uri();

        given(add.add(alice, playlistId(1), List.of(uri, uri), END, added -> {}));

        assertThat(inPlaylist()).containsExactly(SONGS.getFirst(), SONGS.getFirst());
    }

    @Test
    void a_failure_on_the_way_tells_what_is_in_and_what_is_left() {
        var busy = new Refusal.RateLimited(Duration.ofSeconds(7));
        stage.spotify().refusesAfter(2, busy);

        Sent<SpotifyUri, SnapshotId> addition = given(addFirst(250));

        assertThat(addition).isEqualTo(new Sent.Part<>(200, addition.last(), uris(SONGS.subList(200, 250)), busy));
        stage.spotify().recovers();
        assertThat(inPlaylist()).isEqualTo(SONGS.subList(0, 200));
        assertThat(addition.last()).isEqualTo(snapshotOfPlaylist());
    }

    @Test
    void what_was_left_can_be_added_afterwards() {
        stage.spotify().refusesAfter(1, new Refusal.SpotifyUnavailable());
        Sent<SpotifyUri, SnapshotId> addition = given(addFirst(250));
        stage.spotify().recovers();

        given(add.add(alice, playlistId(1), left(addition), END, added -> {}));

        assertThat(inPlaylist()).isEqualTo(SONGS);
    }

    @Test
    void a_change_whose_answer_was_lost_is_not_tried_again() {
        stage.spotify().refusesAfter(1, new Refusal.OutcomeUnknown());

        Sent<SpotifyUri, SnapshotId> addition = given(addFirst(250));

        assertThat(addition)
                .isEqualTo(new Sent.Part<>(
                        100, addition.last(), uris(SONGS.subList(100, 250)), new Refusal.OutcomeUnknown()));
    }

    @Test
    void a_failure_at_once_is_a_refusal() {
        stage.spotify().refuses(new Refusal.OutcomeUnknown());

        assertThat(addFirst(250)).isEqualTo(Answer.refused(new Refusal.OutcomeUnknown()));
    }

    @Test
    void a_token_that_is_rejected_is_renewed_and_nothing_is_added_twice() {
        given(addFirst(100));
        stage.spotify().rejectsOldTokens();

        given(add.add(alice, playlistId(1), uris(SONGS.subList(100, 250)), END, added -> {}));

        assertThat(inPlaylist()).isEqualTo(SONGS);
    }

    @Test
    void nobody_adds_to_the_playlist_of_another() {
        UserId bob = stage.connected(BOB);

        assertThat(add.add(bob, playlistId(1), uris(SONGS), END, added -> {}))
                .isEqualTo(Answer.refused(new Refusal.NotAllowed("Forbidden")));

        assertThat(inPlaylist()).isEmpty();
    }

    private Answer<Sent<SpotifyUri, SnapshotId>> addFirst(int count) {
        return add.add(alice, playlistId(1), uris(SONGS.subList(0, count)), END, told::add)
                .map(Changed::what);
    }

    private static List<SpotifyUri> left(Sent<SpotifyUri, SnapshotId> sent) {
        return switch (sent) {
            case Sent.Whole<SpotifyUri, SnapshotId> whole -> List.of();
            case Sent.Part<SpotifyUri, SnapshotId> part -> part.left();
        };
    }

    private List<Playable> inPlaylist() {
        var read = new ReadPlaylists(stage.access(), stage.spotify().playlists());
        Page<PlaylistItem> page = given(read.items(alice, playlistId(1), new Window(0, 500)));
        return page.items().stream().map(PlaylistItem::playable).toList();
    }

    private SnapshotId snapshotOfPlaylist() {
        var read = new ReadPlaylists(stage.access(), stage.spotify().playlists());
        return given(read.of(alice, new Window(0, 1))).items().getFirst().snapshot();
    }

    private static List<SpotifyUri> uris(List<Track> tracks) {
        return tracks.stream().map(Track::uri).toList();
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }
}
