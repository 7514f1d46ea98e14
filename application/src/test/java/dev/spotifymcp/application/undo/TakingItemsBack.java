package dev.spotifymcp.application.undo;

import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playlist.AddToPlaylist.Place;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.playlist.Arrangement;
import dev.spotifymcp.domain.playlist.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever was done to the items of a playlist is undone, and the undoing as well. */
class TakingItemsBack {

    private static final List<Playable> BEFORE =
            List.of(track(1), track(2), localFile(), track(1), episode(1), track(3), track(1));

    private final UndoStage scene = UndoStage.ofSongs(250);

    @BeforeEach
    void a_playlist_with_something_of_everything() {
        scene.stage().spotify().has(List.of(episode(1)));
        scene.holds(BEFORE);
    }

    @Test
    void what_was_put_at_the_end_goes_and_what_is_alike_stays() {
        assertUndone(scene.appends(track(2), track(1)));
    }

    @Test
    void what_was_put_in_between_goes_and_what_is_alike_stays() {
        assertUndone(scene.adds(new Place.Before(3), track(1), track(9)));
    }

    @Test
    void a_long_addition_goes_as_one() {
        assertUndone(scene.appends(tracks(250).subList(100, 230).toArray(Track[]::new)));
    }

    @Test
    void what_was_removed_stands_again_where_it_stood() {
        assertUndone(scene.removes(Set.of(0, 3, 4, 5)));
    }

    @Test
    void few_moves_are_made_in_the_other_direction() {
        assertUndone(scene.arranges(new Arrangement.Reversed()));
    }

    @Test
    void what_was_written_anew_is_written_as_it_was() {
        List<Playable> shuffled = new ArrayList<>(tracks(150));
        Collections.shuffle(shuffled, new Random(7));
        scene.holds(shuffled);

        Which receipt = scene.arranges(new Arrangement.Shuffled(new Random(8)));
        scene.undoes(receipt);

        assertThat(scene.contents()).isEqualTo(shuffled);
    }

    @Test
    void what_took_the_place_of_everything_gives_it_back_but_for_what_has_no_name() {
        Which receipt = scene.replaces(tracks(120));

        Which undone = scene.undoes(receipt);

        List<Playable> named = new ArrayList<>(BEFORE);
        named.remove(localFile());
        assertThat(scene.contents()).isEqualTo(named);
        scene.undoes(undone);
        assertThat(scene.contents()).isEqualTo(tracks(120));
    }

    @Test
    void a_playlist_that_was_empty_is_emptied_again() {
        scene.holds(List.of());

        scene.undoes(scene.replaces(tracks(3)));

        assertThat(scene.contents()).isEmpty();
    }

    @Test
    void a_playlist_that_has_changed_since_is_left_alone() {
        Which removed = scene.removes(Set.of(0));
        Which arranged = scene.arranges(new Arrangement.Reversed());
        scene.appends(track(20));
        List<Playable> now = scene.contents();

        assertThat(scene.wayBack(removed)).isInstanceOf(WayBack.Overtaken.class);
        assertThat(scene.wayBack(arranged)).isInstanceOf(WayBack.Overtaken.class);
        assertThat(scene.contents()).isEqualTo(now);
    }

    @Test
    void change_by_change_a_playlist_comes_back_to_where_it_began() {
        List<Which> changes = List.of(
                scene.removes(Set.of(0, 4)),
                scene.arranges(new Arrangement.Reversed()),
                scene.appends(track(50)),
                scene.moves(new Move(0, 2, 4)),
                scene.adds(new Place.Before(2), track(51)));

        changes.reversed().forEach(scene::undoes);

        assertThat(scene.contents()).isEqualTo(BEFORE);
    }

    @Test
    void a_change_that_was_changed_back_by_hand_is_none() {
        Which removed = scene.removes(Set.of(0));
        scene.appends(track(20));
        scene.removes(Set.of(BEFORE.size() - 1));

        scene.undoes(removed);

        assertThat(scene.contents()).isEqualTo(BEFORE);
    }

    @Test
    void what_was_added_goes_whatever_else_has_changed_as_long_as_it_stands_together() {
        Which added = scene.appends(track(10), track(11));
        scene.adds(new Place.Before(0), track(30));
        scene.appends(track(31));

        scene.undoes(added);

        List<Playable> rest = new ArrayList<>(BEFORE);
        rest.addFirst(track(30));
        rest.addLast(track(31));
        assertThat(scene.contents()).isEqualTo(rest);
    }

    @Test
    void what_still_stands_where_it_was_put_goes_although_it_is_elsewhere_too() {
        Which added = scene.appends(track(1));
        scene.holds(scene.contents());

        scene.undoes(added);

        assertThat(scene.contents()).isEqualTo(BEFORE);
    }

    @Test
    void what_could_be_one_thing_or_another_is_left_alone() {
        Which added = scene.appends(track(1));
        scene.appends(track(31));
        Which parted = scene.appends(track(40), track(41));
        scene.adds(new Place.Before(10), track(42));

        assertThat(scene.wayBack(added)).isInstanceOf(WayBack.Overtaken.class);
        assertThat(scene.wayBack(parted)).isInstanceOf(WayBack.Overtaken.class);
    }

    /** Undone it is as it was before; undone once more, as it was after; and so on. */
    private void assertUndone(Which change) {
        List<Playable> after = scene.contents();
        Which undone = scene.undoes(change);
        assertThat(scene.contents()).isEqualTo(BEFORE).isNotEqualTo(after);

        Which redone = scene.undoes(undone);
        assertThat(scene.contents()).isEqualTo(after);

        scene.undoes(redone);
        assertThat(scene.contents()).isEqualTo(BEFORE);
    }
}
