package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.application.playlist.PlaylistStage.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.playlist.RemoveFromPlaylist.Outcome;
import dev.spotifymcp.application.playlist.RemoveFromPlaylist.Plan;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemovingFromPlaylists {

    private final PlaylistStage scene = PlaylistStage.ofSongs(250);
    private final RemoveFromPlaylist remove = scene.acts().remove();

    @Test
    void a_plan_changes_nothing() {
        scene.holds(tracks(120));

        Plan plan = given(remove.byName(scene.alice(), playlistId(1), uris(tracks(3))));

        assertThat(plan.removal().count()).isEqualTo(3);
        assertThat(scene.contents()).hasSize(120);
    }

    @Test
    void by_name_everything_of_that_name_goes() {
        scene.holds(List.of(track(1), track(2), localFile(), track(1)));

        given(remove.remove(scene.alice(), planned(uris(tracks(1))), done -> {}));

        assertThat(scene.contents()).containsExactly(track(2), localFile());
    }

    @Test
    void by_position_only_what_stands_there_goes() {
        scene.holds(List.of(track(1), track(2), track(1), track(3), track(1)));

        Plan plan = given(remove.byPosition(scene.alice(), playlistId(1), Set.of(0, 3)));
        given(remove.remove(scene.alice(), plan, done -> {}));

        assertThat(scene.contents()).containsExactly(track(2), track(1), track(1));
    }

    @Test
    void what_is_not_in_the_playlist_leaves_nothing_to_do() {
        scene.holds(tracks(3));

        assertThat(planned(uris(List.of(track(9)))).removal().count()).isZero();
    }

    @Test
    void a_position_behind_the_end_or_without_a_name_is_refused() {
        scene.holds(List.of(track(1), localFile()));

        assertThat(remove.byPosition(scene.alice(), playlistId(1), Set.of(2)))
                .isEqualTo(Answer.refused(
                        new Refusal.InvalidArgument("positions", "go beyond the end: the playlist has 2 items")));
        assertThat(remove.byPosition(scene.alice(), playlistId(1), Set.of(1))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void a_long_removal_goes_a_hundred_at_a_time_and_stops_where_it_fails() {
        scene.holds(tracks(250));
        Plan plan = planned(uris(tracks(250)));
        List<Integer> told = new ArrayList<>();
        scene.stage().spotify().refusesAfter(2, new Refusal.SpotifyUnavailable());

        Outcome outcome = given(remove.remove(scene.alice(), plan, told::add)).what();

        assertThat(outcome.removed())
                .isEqualTo(new Sent.Part<>(
                        200,
                        outcome.removed().last(),
                        uris(tracks(250)).subList(200, 250),
                        new Refusal.SpotifyUnavailable()));
        assertThat(told).containsExactly(100, 200);
        assertThat(scene.contents()).isEqualTo(tracks(250).subList(200, 250));
    }

    @Test
    void what_could_not_be_put_back_is_told() {
        scene.holds(List.of(track(1), track(2), track(1)));
        Plan plan = given(remove.byPosition(scene.alice(), playlistId(1), Set.of(0)));
        scene.stage().spotify().refusesAfter(1, new Refusal.OutcomeUnknown());

        Outcome outcome = given(remove.remove(scene.alice(), plan, done -> {})).what();

        assertThat(outcome.putBack())
                .isEqualTo(new Sent.Part<>(
                        0, outcome.removed().last(), plan.removal().putBack(), new Refusal.OutcomeUnknown()));
    }

    @Test
    void the_time_somebody_takes_to_agree_is_not_counted() {
        scene.holds(tracks(3));
        Plan plan = planned(uris(tracks(1)));

        scene.stage().clock().advance(Duration.ofMinutes(5));

        assertThat(plan.time()).isEqualTo(SpotifyAccess.CALL_BUDGET);
        given(remove.remove(scene.alice(), plan, done -> {}));
        assertThat(scene.contents()).hasSize(2);
    }

    private Plan planned(List<SpotifyUri> uris) {
        return given(remove.byName(scene.alice(), playlistId(1), uris));
    }

    private static List<SpotifyUri> uris(List<Track> tracks) {
        return tracks.stream().map(Track::uri).toList();
    }
}
