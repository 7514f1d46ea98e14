package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.playlist.CombinationPlan.Step;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.Combination;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has been planned is done, or as much of it as Spotify allows. */
class CombiningPlaylists {

    private final CombinationStage scene = CombinationStage.withSongs();

    @Test
    void two_playlists_become_a_new_one_and_stay_as_they_are() {
        scene.holds(1, tracks(120));
        scene.holds(2, List.of(track(130), track(5)));

        Combined combined = scene.done(scene.planned(wish(new Combination.Merged(), List.of(ONE, TWO), NEW)));

        assertThat(scene.contents(combined.made().getFirst().playlist().id())).hasSize(121);
        assertThat(scene.contents(playlistId(1))).hasSize(120);
    }

    @Test
    void a_playlist_loses_its_repetitions_where_it_is_and_keeps_its_local_files_and_dates() {
        scene.holds(1, List.of(track(1), localFile(), track(2), track(1), track(1)));

        CombinationPlan plan = scene.planned(DEDUPLICATED);

        assertThat(plan.steps()).singleElement().isInstanceOf(Step.Thin.class);
        assertThat(plan.leftOut()).isEmpty();
        scene.done(plan);
        assertThat(scene.contents(playlistId(1))).containsExactly(track(1), localFile(), track(2));
    }

    @Test
    void where_too_much_would_have_to_be_put_back_it_is_written_anew() {
        scene.holds(1, repeated(60));

        CombinationPlan plan = scene.planned(DEDUPLICATED);

        assertThat(plan.steps()).singleElement().isInstanceOf(Step.Rewrite.class);
        scene.done(plan);
        assertThat(scene.contents(playlistId(1))).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void a_merge_into_its_first_source_only_adds() {
        scene.holds(1, List.of(track(1), localFile(), track(2)));
        scene.holds(2, List.of(track(2), track(3), localFile()));

        CombinationPlan plan = scene.planned(wish(new Combination.Merged(), List.of(ONE, TWO), INTO_ONE));

        assertThat(plan.overwrites()).isFalse();
        assertThat(plan.leftOut()).containsExactly(new LeftOut("Playlist no. 2", 2, "Demo tape"));
        scene.done(plan);
        assertThat(scene.contents(playlistId(1))).containsExactly(track(1), localFile(), track(2), track(3));
    }

    @Test
    void where_nothing_is_in_common_nothing_stays() {
        scene.holds(1, tracks(3));
        scene.holds(2, List.of(track(9)));

        scene.done(scene.planned(wish(new Combination.Intersected(), List.of(ONE, TWO), INTO_ONE)));

        assertThat(scene.contents(playlistId(1))).isEmpty();
    }

    @Test
    void a_split_makes_numbered_playlists() {
        scene.holds(1, tracks(25));

        Combined combined = scene.done(scene.planned(wish(new Combination.Split(10), List.of(ONE), NEW)));

        assertThat(combined.made())
                .extracting(made -> made.playlist().name())
                .containsExactly("New 1", "New 2", "New 3");
    }

    @Test
    void a_split_that_stops_says_what_is_made_and_what_is_not() {
        scene.holds(1, tracks(30));
        CombinationPlan plan = scene.planned(wish(new Combination.Split(10), List.of(ONE), NEW));
        scene.stage().spotify().refusesAfter(3, new Refusal.SpotifyUnavailable());

        Combined combined = scene.done(plan);

        assertThat(combined.made()).hasSize(2);
        assertThat(combined.made().getLast().sent()).isInstanceOf(Sent.Part.class);
        assertThat(combined.steps()).isInstanceOf(Sent.Part.class);
        assertThat(combined.steps().done()).isEqualTo(1);
    }

    @Test
    void what_has_stopped_half_way_goes_on_when_it_is_wished_again() {
        scene.holds(1, tracks(250));
        scene.holds(2, List.of(track(300)));
        var wish = wish(new Combination.Copied(), List.of(ONE), INTO_TWO);
        CombinationPlan plan = scene.planned(wish);
        scene.stage().spotify().refusesAfter(1, new Refusal.SpotifyUnavailable());
        scene.done(plan);
        scene.stage().spotify().recovers();

        CombinationPlan again = scene.planned(wish);

        assertThat(again.overwrites()).isFalse();
        scene.done(again);
        assertThat(scene.contents(playlistId(2))).isEqualTo(tracks(250));
        assertThat(scene.planned(wish).isIdle()).isTrue();
    }

    @Test
    void whoever_leaves_between_two_playlists_has_the_first_and_not_the_second() {
        scene.holds(1, tracks(4));
        CombinationPlan plan = scene.planned(wish(new Combination.Split(2), List.of(ONE), NEW));

        assertThatThrownBy(() -> scene.combine()
                        .carryOut(
                                scene.alice(),
                                plan,
                                done -> Thread.currentThread().interrupt()))
                .isInstanceOf(Cancelled.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(given(scene.acts().read().of(scene.alice(), new Window(0, 50)))
                        .items())
                .extracting(playlist -> playlist.name())
                .contains("New 1")
                .doesNotContain("New 2");
    }
}
