package dev.spotifymcp.application.library;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.saved;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.library.ChangeLibrary.Plan;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.SavedTrack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangingLibraries {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final LibraryActs acts =
            LibraryActs.with(stage.access(), stage.spotify().library(), stage.ledger());
    private final ChangeLibrary change = acts.change();

    @Test
    void only_what_is_missing_is_saved() {
        stage.spotify().has(tracks(3));
        stage.spotify().likes(ALICE, List.of(saved(2)));

        Plan plan = given(change.saving(alice, uris(tracks(3))));
        Sent<SpotifyUri, List<SpotifyUri>> sent =
                given(change.save(alice, plan, done -> {})).what();

        assertThat(plan.already()).isEqualTo(1);
        assertThat(sent.done()).isEqualTo(2);
        assertThat(liked()).hasSize(3);
    }

    @Test
    void only_what_is_there_is_removed_and_a_plan_removes_nothing() {
        stage.spotify().likes(ALICE, savedTracks(2));

        Plan plan = given(change.removing(alice, uris(tracks(5))));

        assertThat(plan.open()).isEqualTo(uris(tracks(2)));
        assertThat(liked()).hasSize(2);
        given(change.remove(alice, plan, done -> {}));
        assertThat(liked()).isEmpty();
    }

    @Test
    void many_go_forty_at_a_time_and_stop_where_it_fails() {
        stage.spotify().likes(ALICE, savedTracks(100));
        Plan plan = given(change.removing(alice, uris(tracks(100))));
        List<Integer> told = new ArrayList<>();
        stage.spotify().refusesAfter(2, new Refusal.SpotifyUnavailable());

        Sent<SpotifyUri, List<SpotifyUri>> sent =
                given(change.remove(alice, plan, told::add)).what();

        assertThat(sent)
                .isEqualTo(new Sent.Part<>(
                        80, sent.last(), uris(tracks(100)).subList(80, 100), new Refusal.SpotifyUnavailable()));
        assertThat(told).containsExactly(40, 80);
    }

    @Test
    void where_nothing_could_be_changed_that_is_a_refusal() {
        stage.spotify().likes(ALICE, savedTracks(1));
        Plan plan = given(change.removing(alice, uris(tracks(1))));
        stage.spotify().refuses(new Refusal.OutcomeUnknown());

        assertThat(change.remove(alice, plan, done -> {})).isEqualTo(Answer.refused(new Refusal.OutcomeUnknown()));
    }

    @Test
    void liked_songs_end_where_they_are_older_than_wanted() {
        stage.spotify().likes(ALICE, savedTracks(30));
        Instant tenth = Instant.parse(saved(10).addedAt());

        var page = given(acts.readLikedSongs().songsAfter(alice, tenth, new Window(5, 20)));

        assertThat(page.items()).isEqualTo(savedTracks(30).subList(5, 9));
        assertThat(page.nextOffset()).isEmpty();
    }

    private List<SavedTrack> liked() {
        return given(acts.readLikedSongs().songs(alice, first(200))).items();
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
