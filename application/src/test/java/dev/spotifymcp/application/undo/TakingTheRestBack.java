package dev.spotifymcp.application.undo;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.application.undo.UndoStage.given;
import static dev.spotifymcp.application.undo.UndoStage.uris;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playlist.Details;
import dev.spotifymcp.domain.playlist.Edit;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.Visibility;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Playlists as a whole, and the library. */
class TakingTheRestBack {

    private final UndoStage scene = UndoStage.ofSongs(250);

    @Test
    void a_playlist_that_was_made_goes_and_comes_back_with_what_is_in_it() {
        var wish = new NewPlaylist("New", "", Visibility.PRIVATE);
        var made = given(scene.playlists().create().create(scene.alice(), wish, uris(tracks(2)), done -> {}));

        Which undone = scene.undoes(UndoStage.receipt(made));
        assertThat(playlists()).isEmpty();

        scene.undoes(undone);
        assertThat(playlists()).extracting(Playlist::name).containsExactly("New");
    }

    @Test
    void details_are_as_they_were() {
        scene.holds(List.of());
        Details before = details();

        Which edited =
                edits(new Edit.Name("Other"), new Edit.Description("Else"), new Edit.Shown(Visibility.COLLABORATIVE));
        Details after = details();
        Which undone = scene.undoes(edited);
        assertThat(details()).isEqualTo(before).isNotEqualTo(after);

        scene.undoes(undone);
        assertThat(details()).isEqualTo(after);
    }

    @Test
    void a_detail_that_was_changed_again_since_stays_and_the_others_come_back() {
        scene.holds(List.of());
        Which edited = edits(new Edit.Name("Other"), new Edit.Description("Else"));
        edits(new Edit.Name("Third"));

        assertThat(((WayBack.Open) scene.wayBack(edited)).staying()).containsExactly("name");
        scene.undoes(edited);

        assertThat(details()).isEqualTo(new Details("Third", "What alice hears", Visibility.PRIVATE));
    }

    @Test
    void where_every_detail_was_changed_again_nothing_is_done() {
        scene.holds(List.of());
        Which edited = edits(new Edit.Name("Other"));
        edits(new Edit.Name("Third"));

        assertThat(scene.wayBack(edited)).isInstanceOf(WayBack.Overtaken.class);
    }

    @Test
    void only_what_was_newly_saved_goes_from_the_library() {
        scene.stage().spotify().likes(ALICE, savedTracks(1));
        var plan = given(scene.library().change().saving(scene.alice(), uris(tracks(3))));
        var saved = given(scene.library().change().save(scene.alice(), plan, done -> {}));

        Which undone = scene.undoes(UndoStage.receipt(saved));
        assertThat(liked()).containsExactly(track(1));

        scene.undoes(undone);
        assertThat(liked()).containsExactlyInAnyOrder(track(1), track(2), track(3));
    }

    @Test
    void what_was_removed_from_the_library_returns_unless_it_has_already() {
        scene.stage().spotify().likes(ALICE, savedTracks(60));
        var plan = given(scene.library().change().removing(scene.alice(), uris(tracks(50))));
        Which removed = UndoStage.receipt(given(scene.library().change().remove(scene.alice(), plan, done -> {})));
        var back = given(scene.library().change().saving(scene.alice(), uris(tracks(20))));
        given(scene.library().change().save(scene.alice(), back, done -> {}));

        assertThat(((WayBack.Open) scene.wayBack(removed)).count()).isEqualTo(30);
        scene.undoes(removed);

        assertThat(liked()).containsExactlyInAnyOrderElementsOf(tracks(60));
    }

    @Test
    void what_is_as_it_was_before_already_needs_no_undoing() {
        scene.stage().spotify().likes(ALICE, savedTracks(2));
        var plan = given(scene.library().change().removing(scene.alice(), uris(tracks(2))));
        Which removed = UndoStage.receipt(given(scene.library().change().remove(scene.alice(), plan, done -> {})));
        scene.stage().spotify().likes(ALICE, savedTracks(2));

        assertThat(scene.wayBack(removed)).isInstanceOf(WayBack.Gone.class);
    }

    private Which edits(Edit... edits) {
        return UndoStage.receipt(given(scene.playlists().edit().edit(scene.alice(), playlistId(1), List.of(edits))));
    }

    private Details details() {
        return Details.of(given(scene.playlists().read().find(scene.alice(), playlistId(1))));
    }

    private List<Playlist> playlists() {
        return given(scene.playlists().read().of(scene.alice(), first(10))).items();
    }

    private List<Track> liked() {
        return given(scene.library().readLikedSongs().songs(scene.alice(), first(100))).items().stream()
                .map(saved -> saved.track())
                .toList();
    }
}
