package dev.spotifymcp.application.traffic;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.traffic.NoteName;
import dev.spotifymcp.domain.traffic.Notes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Notes} promises. */
public abstract class NotesContract {

    private static final NoteName NAME = new NoteName("session 7f3a ended");
    private static final Instant UNTIL = NOON.plus(Duration.ofHours(1));

    private UserId alice;
    private UserId bob;

    /** No notes, in the same store as {@link #users()}. */
    protected abstract Notes notes();

    protected abstract Users users();

    @BeforeEach
    void two_people_have_logged_in() {
        alice = users().recognise(ALICE, aUserId(), NOON).id();
        bob = users().recognise(BOB, aUserId(), NOON).id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"action\":\"accept\",\"content\":{\"playlist\":\"Où ça?\"}}",
                "🎧👩‍👩‍👧‍👦 \u202Eevil\u202C, tab\t, line\nbreak, nothing\0, %s :name ? $1",
                "O'Brien \"; DROP TABLE notes; --"
            })
    void a_note_is_found_as_it_was_left(String text) {
        notes().leave(alice, NAME, text, UNTIL);

        assertThat(notes().find(alice, NAME, NOON)).contains(text);
        assertThat(notes().find(alice, NAME, NOON)).as("a second time").contains(text);
    }

    @Test
    void what_nobody_left_is_not_found() {
        assertThat(notes().find(alice, NAME, NOON)).isEmpty();
    }

    @Test
    void nobody_finds_a_note_of_somebody_else() {
        notes().leave(alice, NAME, "hers", UNTIL);

        assertThat(notes().find(bob, NAME, NOON)).isEmpty();
    }

    @Test
    void two_people_can_leave_notes_of_one_name() {
        notes().leave(alice, NAME, "hers", UNTIL);
        notes().leave(bob, NAME, "his", UNTIL);

        assertThat(notes().find(alice, NAME, NOON)).contains("hers");
        assertThat(notes().find(bob, NAME, NOON)).contains("his");
    }

    @Test
    void names_that_differ_at_all_are_different_names() {
        List<String> names =
                List.of("log level", "Log level", "log level ", " log level", "log_level", "l%", "n".repeat(200));

        names.forEach(name -> notes().leave(alice, new NoteName(name), "under " + name, UNTIL));

        assertThat(names)
                .allSatisfy(name -> assertThat(notes().find(alice, new NoteName(name), NOON))
                        .contains("under " + name));
    }

    @Test
    void a_later_note_takes_the_place_of_the_earlier_one() {
        notes().leave(alice, NAME, "debug", UNTIL);

        notes().leave(alice, NAME, "error", UNTIL.plusSeconds(1));

        assertThat(notes().find(alice, NAME, NOON)).contains("error");
        assertThat(notes().find(alice, NAME, UNTIL)).contains("error");
    }

    @Test
    void a_later_note_may_end_sooner() {
        notes().leave(alice, NAME, "debug", UNTIL);

        notes().leave(alice, NAME, "error", NOON.plusSeconds(1));

        assertThat(notes().find(alice, NAME, NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void a_note_is_found_until_its_time_is_over() {
        notes().leave(alice, NAME, "ended", UNTIL);

        assertThat(notes().find(alice, NAME, UNTIL.minusMillis(1))).contains("ended");
        assertThat(notes().find(alice, NAME, UNTIL)).isEmpty();
        assertThat(notes().find(alice, NAME, UNTIL.plusMillis(1))).isEmpty();
    }

    @Test
    void a_note_can_be_left_in_place_of_one_that_is_over() {
        notes().leave(alice, NAME, "old", NOON);

        notes().leave(alice, NAME, "new", UNTIL);

        assertThat(notes().find(alice, NAME, NOON)).contains("new");
    }

    @Test
    void a_note_holds_64_kilobytes() {
        String full = "é".repeat(Notes.MOST_BYTES / 2);

        notes().leave(alice, NAME, full, UNTIL);

        assertThat(notes().find(alice, NAME, NOON)).contains(full);
    }

    @Test
    void a_larger_text_is_refused_and_the_earlier_note_stays() {
        notes().leave(alice, NAME, "small", UNTIL);

        assertThatThrownBy(() -> notes().leave(alice, NAME, "x" + "é".repeat(Notes.MOST_BYTES / 2), UNTIL))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(notes().find(alice, NAME, NOON)).contains("small");
    }

    @Test
    void of_fifty_notes_of_one_name_left_at_once_one_stays() {
        var left = Crowd.of(50, caller -> {
            notes().leave(alice, NAME, "note " + caller, UNTIL);
            return "note " + caller;
        });

        assertThat(notes().find(alice, NAME, NOON)).get().isIn(left);
        assertThat(notes().purge(UNTIL)).isEqualTo(1);
    }

    @Test
    void of_fifty_notes_of_different_names_left_at_once_all_stay() {
        var found = Crowd.of(50, caller -> {
            var name = new NoteName("note " + caller);
            notes().leave(alice, name, "text " + caller, UNTIL);
            return notes().find(alice, name, NOON).equals(Optional.of("text " + caller));
        });

        assertThat(found).containsOnly(true);
    }

    @Test
    void whoever_leaves_takes_their_notes_along_and_no_others() {
        notes().leave(alice, NAME, "hers", UNTIL);
        notes().leave(bob, NAME, "his", UNTIL);

        users().delete(alice);

        assertThat(notes().find(alice, NAME, NOON)).isEmpty();
        assertThat(notes().find(bob, NAME, NOON)).contains("his");
        assertThat(notes().purge(UNTIL)).as("notes that were still there").isEqualTo(1);
    }

    @Test
    void in_the_name_of_a_user_who_has_left_nothing_is_kept() {
        users().delete(alice);

        notes().leave(alice, NAME, "too late", UNTIL);

        assertThat(notes().find(alice, NAME, NOON)).isEmpty();
        assertThat(notes().purge(UNTIL)).isZero();
    }

    @Test
    void a_purge_forgets_what_is_over_and_counts_it() {
        notes().leave(alice, new NoteName("over"), "1", NOON.plus(Duration.ofMinutes(1)));
        notes().leave(bob, new NoteName("over just now"), "2", NOON.plus(Duration.ofMinutes(2)));
        notes().leave(alice, new NoteName("live"), "3", NOON.plus(Duration.ofMinutes(3)));

        assertThat(notes().purge(NOON.plus(Duration.ofMinutes(2)))).isEqualTo(2);

        assertThat(notes().find(alice, new NoteName("over"), NOON)).isEmpty();
        assertThat(notes().find(bob, new NoteName("over just now"), NOON)).isEmpty();
        assertThat(notes().find(alice, new NoteName("live"), NOON)).contains("3");
        assertThat(notes().purge(NOON.plus(Duration.ofMinutes(2)))).isZero();
    }
}
