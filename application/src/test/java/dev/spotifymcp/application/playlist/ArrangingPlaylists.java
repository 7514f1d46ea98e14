package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.application.playlist.PlaylistStage.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playlist.ArrangePlaylist.Plan;
import dev.spotifymcp.application.playlist.ArrangePlaylist.Steps;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playlist.Arrangement;
import dev.spotifymcp.domain.playlist.Arrangement.Direction;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArrangingPlaylists {

    private static final Arrangement BY_LENGTH = new Arrangement.Sorted(List.of(SortKey.DURATION), Direction.ASCENDING);
    private static final int END = Integer.MAX_VALUE;

    private final PlaylistStage scene = PlaylistStage.ofSongs(250);
    private final ArrangePlaylist arrange = scene.acts().arrange();

    @Test
    void few_moves_sort_what_is_nearly_sorted() {
        scene.holds(List.of(track(3), track(1), track(2), localFile()));

        Plan plan = planned(BY_LENGTH, 0, END);

        assertThat(plan.steps())
                .isInstanceOfSatisfying(
                        Steps.Moved.class, moved -> assertThat(moved.moves()).hasSize(2));
        assertThat(done(plan)).containsExactly(localFile(), track(1), track(2), track(3));
    }

    @Test
    void many_would_take_too_long_so_all_is_written_anew() {
        scene.holds(tracks(150).reversed());

        Plan plan = planned(BY_LENGTH, 0, END);

        assertThat(plan.steps()).isInstanceOf(Steps.Rewritten.class);
        assertThat(done(plan)).isEqualTo(tracks(150));
    }

    @Test
    void what_could_not_be_put_back_is_not_written_anew() {
        List<Playable> mixed = new ArrayList<>(tracks(60).reversed());
        mixed.add(localFile());
        scene.holds(mixed);

        assertThat(arrange.arranging(scene.alice(), playlistId(1), BY_LENGTH, 0, END))
                .isInstanceOf(Answer.Refused.class);
        assertThat(scene.contents()).isEqualTo(mixed);
    }

    @Test
    void a_range_is_arranged_and_the_rest_stays() {
        scene.holds(tracks(6));

        assertThat(done(planned(new Arrangement.Reversed(), 1, 4)))
                .containsExactly(track(1), track(4), track(3), track(2), track(5), track(6));
    }

    @Test
    void a_shuffle_loses_nothing() {
        scene.holds(tracks(120));

        List<Playable> shuffled = done(planned(new Arrangement.Shuffled(new Random(7)), 0, END));

        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(tracks(120)).isNotEqualTo(tracks(120));
    }

    @Test
    void what_is_in_order_needs_no_steps() {
        scene.holds(tracks(120));

        assertThat(((Steps.Moved) planned(BY_LENGTH, 0, END).steps()).moves()).isEmpty();
    }

    @Test
    void a_range_is_moved_without_reading_the_playlist() {
        scene.holds(tracks(5));

        Plan plan = given(arrange.moving(scene.alice(), playlistId(1), new Move(0, 2, 5)));

        assertThat(done(plan)).containsExactly(track(3), track(4), track(5), track(1), track(2));
    }

    @Test
    void where_writing_anew_stops_it_is_told_what_is_missing() {
        scene.holds(tracks(3));
        var uris = tracks(250).stream().map(track -> track.uri()).toList();
        Plan plan = given(arrange.replacing(scene.alice(), playlistId(1), uris));
        scene.stage().spotify().refusesAfter(2, new Refusal.SpotifyUnavailable());

        Sent<?, SnapshotId> sent =
                given(arrange.arrange(scene.alice(), plan, done -> {})).what();

        assertThat(sent)
                .isEqualTo(new Sent.Part<>(200, sent.last(), uris.subList(200, 250), new Refusal.SpotifyUnavailable()));
        assertThat(scene.contents()).isEqualTo(tracks(200));
    }

    private Plan planned(Arrangement arrangement, int from, int to) {
        return given(arrange.arranging(scene.alice(), playlistId(1), arrangement, from, to));
    }

    private List<Playable> done(Plan plan) {
        given(arrange.arrange(scene.alice(), plan, done -> {}));
        return scene.contents();
    }
}
