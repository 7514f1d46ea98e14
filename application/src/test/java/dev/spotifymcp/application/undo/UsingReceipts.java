package dev.spotifymcp.application.undo;

import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.application.undo.WayBack.Done;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.change.Receipts;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receipt is its user's own, good for what its change took, and used once. */
class UsingReceipts {

    private static final Which LAST = new Which.Last();

    private final UndoStage scene = UndoStage.ofSongs(250);
    private final Caller alice = new Caller(scene.alice(), Scope.all());

    @BeforeEach
    void a_playlist_with_two_songs() {
        scene.holds(tracks(2));
    }

    @Test
    void the_last_goes_back_step_by_step() {
        scene.appends(track(3));
        scene.stage().clock().advance(Duration.ofSeconds(1));
        scene.appends(track(4));

        scene.undoes(LAST);
        assertThat(scene.contents()).isEqualTo(tracks(3));
        scene.undoes(LAST);
        assertThat(scene.contents()).isEqualTo(tracks(2));

        assertThat(scene.changes().plan(alice, LAST)).isEqualTo(Answer.refused(new Refusal.NothingToUndo()));
    }

    @Test
    void of_twenty_who_undo_at_the_same_moment_one_does() {
        scene.appends(track(1));
        Which added = scene.appends(track(2));
        WayBack.Open way = (WayBack.Open) scene.wayBack(added);

        List<Answer<Done>> answers = Crowd.of(20, caller -> scene.changes().undo(way, done -> {}));

        assertThat(answers).filteredOn(Answer.Given.class::isInstance).hasSize(1);
        assertThat(answers).contains(Answer.refused(new Refusal.NothingToUndo()));
        assertThat(scene.contents()).containsExactly(track(1), track(2), track(1));
    }

    @Test
    void nobody_uses_a_receipt_of_another_and_the_last_is_ones_own() {
        Which hers = scene.appends(track(3));
        var bob = new Caller(scene.stage().connected(BOB), Scope.all());

        assertThat(scene.changes().plan(bob, hers)).isEqualTo(Answer.refused(new Refusal.NothingToUndo()));
        assertThat(scene.changes().plan(bob, LAST)).isEqualTo(Answer.refused(new Refusal.NothingToUndo()));
        assertThat(scene.wayBack(LAST)).isInstanceOf(WayBack.Open.class);
    }

    @Test
    void it_takes_the_scope_that_the_change_took() {
        var wish = new NewPlaylist("New", "", Visibility.PRIVATE);
        scene.playlists().create().create(scene.alice(), wish, List.of(), done -> {});
        var keeper = new Caller(scene.alice(), Set.of(Scope.READ, Scope.LIBRARY_WRITE));
        var curator = new Caller(scene.alice(), Set.of(Scope.READ, Scope.PLAYLISTS_WRITE));

        assertThat(scene.changes().plan(keeper, LAST))
                .isEqualTo(Answer.refused(new Refusal.ScopeMissing("spotify.playlists.write")));
        assertThat(scene.changes().plan(curator, LAST)).isInstanceOf(Answer.Given.class);
    }

    @Test
    void after_thirty_days_it_is_too_late() {
        Which added = scene.appends(track(3));

        scene.stage().clock().advance(Duration.ofDays(30));

        assertThat(scene.changes().plan(alice, added)).isEqualTo(Answer.refused(new Refusal.NothingToUndo()));
    }

    @Test
    void what_was_not_done_at_all_can_be_tried_again() {
        Which added = scene.appends(track(3));
        WayBack.Open way = (WayBack.Open) scene.wayBack(added);
        scene.stage().spotify().refuses(new Refusal.SpotifyUnavailable());

        assertThat(scene.changes().undo(way, done -> {})).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));
        scene.stage().spotify().recovers();

        scene.undoes(added);
        assertThat(scene.contents()).isEqualTo(tracks(2));
    }

    @Test
    void what_was_done_in_part_is_finished_with_the_same_receipt() {
        scene.holds(tracks(6));
        Which removed = scene.removes(Set.of(0, 2, 4));
        WayBack.Open way = (WayBack.Open) scene.wayBack(removed);
        scene.stage().spotify().refusesAfter(3, new Refusal.SpotifyUnavailable());

        Done part = UndoStage.given(scene.changes().undo(way, done -> {}));
        scene.stage().spotify().recovers();

        assertThat(part.sent()).isInstanceOf(Sent.Part.class);
        assertThat(part.sent().done()).isEqualTo(2);
        scene.undoes(removed);
        assertThat(scene.contents()).isEqualTo(tracks(6));
    }

    @Test
    void what_was_written_anew_in_part_is_finished_with_the_same_receipt() {
        scene.holds(tracks(210));
        Which replaced = scene.replaces(tracks(1));
        WayBack.Open way = (WayBack.Open) scene.wayBack(replaced);
        scene.stage().spotify().refusesAfter(3, new Refusal.SpotifyUnavailable());

        Done part = UndoStage.given(scene.changes().undo(way, done -> {}));
        assertThat(part.sent().done()).isEqualTo(200);
        assertThat(scene.contents()).isEqualTo(tracks(200));

        scene.undoes(replaced);
        assertThat(scene.contents()).isEqualTo(tracks(210));
    }

    @Test
    void whoever_was_cut_short_leaves_the_receipt_to_others_after_a_minute() {
        Which added = scene.appends(track(3));
        var id = ((Which.Named) added).receipt();
        scene.stage()
                .stores()
                .receipts()
                .take(scene.alice(), id, scene.stage().clock().instant());
        WayBack.Open way = (WayBack.Open) scene.wayBack(added);
        assertThat(scene.changes().undo(way, done -> {})).isEqualTo(Answer.refused(new Refusal.NothingToUndo()));

        scene.stage().clock().advance(Receipts.HELD_FOR);

        scene.undoes(added);
        assertThat(scene.contents()).isEqualTo(tracks(2));
    }
}
