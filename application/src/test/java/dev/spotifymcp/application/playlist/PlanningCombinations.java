package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.application.playlist.CombinationStage.DEDUPLICATED;
import static dev.spotifymcp.application.playlist.CombinationStage.INTO_ONE;
import static dev.spotifymcp.application.playlist.CombinationStage.INTO_TWO;
import static dev.spotifymcp.application.playlist.CombinationStage.NEW;
import static dev.spotifymcp.application.playlist.CombinationStage.ONE;
import static dev.spotifymcp.application.playlist.CombinationStage.TWO;
import static dev.spotifymcp.application.playlist.CombinationStage.repeated;
import static dev.spotifymcp.application.playlist.CombinationStage.wish;
import static dev.spotifymcp.application.playlist.PlaylistStage.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playlist.CombinationPlan.Step;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playlist.Combination;
import dev.spotifymcp.domain.playlist.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read for a combination, and what comes of it before anything is changed. */
class PlanningCombinations {

    private final CombinationStage scene = CombinationStage.withSongs();

    @Test
    void liked_songs_are_a_source_like_any_other() {
        scene.stage().spotify().likes(ALICE, savedTracks(60));
        scene.holds(1, tracks(10));

        CombinationPlan plan = scene.planned(wish(new Combination.Subtracted(), List.of(new Source.Liked(), ONE), NEW));

        assertThat(plan.steps())
                .first()
                .isInstanceOfSatisfying(
                        Step.Make.class,
                        made -> assertThat(made.uris())
                                .hasSize(50)
                                .startsWith(track(11).uri()));
        assertThat(plan.read()).isEqualTo(70);
    }

    @Test
    void a_source_with_local_files_is_not_written_anew() {
        List<Playable> songs = new ArrayList<>(repeated(60));
        songs.add(localFile());
        scene.holds(1, songs);

        assertThat(scene.refusal(DEDUPLICATED)).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(scene.contents(playlistId(1))).isEqualTo(songs);
    }

    @Test
    void what_is_written_over_is_named() {
        scene.holds(1, tracks(3));
        scene.holds(2, List.of(localFile(), track(9)));

        CombinationPlan plan = scene.planned(wish(new Combination.Copied(), List.of(ONE), INTO_TWO));

        assertThat(plan.overwrites()).isTrue();
        assertThat(plan.leftOut()).containsExactly(new LeftOut("Playlist no. 2", 0, "Demo tape"));
    }

    @Test
    void what_is_only_taken_away_leaves_nothing_out() {
        scene.holds(1, tracks(3));
        scene.holds(2, List.of(localFile(), track(2)));

        assertThat(scene.planned(wish(new Combination.Subtracted(), List.of(ONE, TWO), INTO_ONE))
                        .leftOut())
                .isEmpty();
    }

    @Test
    void what_others_keep_to_themselves_and_what_is_too_much_is_refused() {
        scene.stage().connected(BOB);
        scene.stage().spotify().owns(BOB, playlist(1, BOB, 1), items(tracks(1)));
        scene.stage().spotify().owns(ALICE, playlist(2, ALICE, 10_001), items(tracks(1)));

        assertThat(scene.refusal(wish(new Combination.Copied(), List.of(ONE), NEW)))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThat(scene.refusal(wish(new Combination.Copied(), List.of(TWO), NEW)))
                .isInstanceOf(Refusal.InvalidArgument.class);
    }

    @Test
    void how_far_it_has_got_is_told_in_items() {
        scene.holds(1, tracks(120));
        scene.holds(2, tracks(80));
        List<Integer> told = new ArrayList<>();

        given(scene.combine()
                .plan(
                        scene.alice(),
                        wish(new Combination.Merged(), List.of(ONE, TWO), NEW),
                        (read, of) -> told.addAll(List.of(read, of))));

        assertThat(told).containsExactly(120, 200, 200, 200);
    }

    @Test
    void nobody_wants_more_than_twenty_parts() {
        scene.holds(1, tracks(21));

        assertThat(scene.refusal(wish(new Combination.Split(1), List.of(ONE), NEW)))
                .isInstanceOf(Refusal.InvalidArgument.class);
        assertThat(scene.planned(wish(new Combination.Split(2), List.of(ONE), NEW))
                        .steps())
                .hasSize(11);
    }
}
