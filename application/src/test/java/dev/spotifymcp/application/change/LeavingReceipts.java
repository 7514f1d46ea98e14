package dev.spotifymcp.application.change;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.playlist.AddToPlaylist.Place;
import dev.spotifymcp.application.playlist.PlaylistActs;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.change.Undoable.Because;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.Visibility;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For what has happened there is a receipt, however it ended; for what has not there is none. */
class LeavingReceipts {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final PlaylistActs acts = stage.playlistActs();
    private final List<SpotifyUri> songs = tracks(250).stream().map(Track::uri).toList();

    @BeforeEach
    void alice_owns_an_empty_playlist() {
        stage.spotify().has(tracks(250));
        stage.spotify().owns(ALICE, playlist(1, ALICE, 0), items(List.of()));
    }

    @Test
    void a_part_leaves_a_receipt_for_the_part() {
        stage.spotify().refusesAfter(1, new Refusal.SpotifyUnavailable());

        var changed = (Answer.Given<Changed<Sent<SpotifyUri, SnapshotId>>>) add(added -> {});

        assertThat(changed.value().undo()).isEqualTo(new Undoable.With(latest().id()));
        assertThat(stepOf(latest())).isEqualTo(new Step.TakeOffTheEnd(songs.subList(0, 100)));
    }

    @Test
    void nothing_leaves_none() {
        stage.spotify().refuses(new Refusal.SpotifyUnavailable());

        assertThat(add(added -> {})).isInstanceOf(Answer.Refused.class);

        assertThat(stage.stores().receipts().latest(alice, stage.clock().instant()))
                .isEmpty();
    }

    @Test
    void whoever_goes_away_half_way_leaves_a_receipt_for_what_is_done() {
        assertThatThrownBy(() -> add(added -> Thread.currentThread().interrupt()))
                .isInstanceOf(Cancelled.class);

        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(stepOf(latest())).isEqualTo(new Step.TakeOffTheEnd(songs.subList(0, 100)));
    }

    @Test
    void a_playlist_that_could_not_be_filled_is_made_all_the_same() {
        stage.spotify().refusesAfter(1, new Refusal.SpotifyUnavailable());

        acts.create().create(alice, new NewPlaylist("New", "", Visibility.PRIVATE), songs, added -> {});

        assertThat(latest().inverse()).isInstanceOf(Inverse.Unmake.class);
    }

    @Test
    void a_change_stands_whose_receipt_could_not_be_kept() {
        stage.stores().receipts().breaksDown();

        var changed = (Answer.Given<Changed<Sent<SpotifyUri, SnapshotId>>>) add(added -> {});

        assertThat(changed.value().what().done()).isEqualTo(250);
        assertThat(changed.value().undo()).isEqualTo(new Undoable.Never(Because.NOT_KEPT));
    }

    private Answer<Changed<Sent<SpotifyUri, SnapshotId>>> add(IntConsumer told) {
        return acts.add().add(alice, playlistId(1), songs, new Place.End(), told);
    }

    private Receipt latest() {
        return stage.stores().receipts().latest(alice, stage.clock().instant()).orElseThrow();
    }

    private static Step stepOf(Receipt receipt) {
        return ((Inverse.Rearrange) receipt.inverse()).step();
    }
}
