package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.NoteName;
import dev.spotifymcp.persistence.traffic.SqlNotes;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody achieves who can read and write the notes and has no key. */
@ParameterizedClass
@EnumSource
class NotesAtRest {

    private static final NoteName ONE = new NoteName("answer 1");
    private static final NoteName OTHER = new NoteName("answer 2");
    private static final Instant UNTIL = NOON.plus(Duration.ofHours(1));

    private SqlStores stores;
    private UserId alice;
    private UserId bob;

    private final EmptyDatabase database;

    NotesAtRest(EmptyDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void two_people_have_answered() {
        stores = SqlStores.on(database.made());
        alice = stores.users().recognise(ALICE, aUserId(), NOON).id();
        bob = stores.users().recognise(BOB, aUserId(), NOON).id();
        stores.notes().leave(alice, ONE, "delete everything", UNTIL);
        stores.notes().leave(bob, ONE, "keep everything", UNTIL);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void nothing_of_an_answer_shows() {
        assertThat(stores.raw().dump()).contains("notes.sealed_text=").doesNotContain("everything");
    }

    @Test
    void texts_that_were_swapped_between_owners_open_for_neither() {
        swapTexts();

        assertThat(stores.notes().find(alice, ONE, NOON)).isEmpty();
        assertThat(stores.notes().find(bob, ONE, NOON)).isEmpty();
    }

    @Test
    void texts_that_were_swapped_between_names_open_under_neither() {
        stores.raw().run("DELETE FROM notes WHERE owner_id = '" + bob.value() + "'");
        stores.notes().leave(alice, OTHER, "keep everything", UNTIL);

        swapTexts();

        assertThat(stores.notes().find(alice, ONE, NOON)).isEmpty();
        assertThat(stores.notes().find(alice, OTHER, NOON)).isEmpty();
    }

    @Test
    void a_row_under_another_owner_does_not_open() {
        stores.raw().run("DELETE FROM notes WHERE owner_id = '" + bob.value() + "'");

        stores.raw().run("UPDATE notes SET owner_id = '" + bob.value() + "'");

        assertThat(stores.notes().find(bob, ONE, NOON)).isEmpty();
    }

    @Test
    void a_row_under_another_name_does_not_open() {
        stores.raw().run("UPDATE notes SET note_name = '" + OTHER.value() + "'");

        assertThat(stores.notes().find(alice, OTHER, NOON)).isEmpty();
        assertThat(stores.notes().find(bob, OTHER, NOON)).isEmpty();
    }

    @Test
    void swapped_back_they_open_again() {
        swapTexts();

        swapTexts();

        assertThat(stores.notes().find(alice, ONE, NOON)).contains("delete everything");
        assertThat(stores.notes().find(bob, ONE, NOON)).contains("keep everything");
    }

    @Test
    void the_log_says_whose_note_does_not_open_and_nothing_else_about_it() {
        try (var log = new LogOf(SqlNotes.class)) {
            swapTexts();

            stores.notes().find(alice, ONE, NOON);

            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING notes")
                    .contains(alice.value())
                    .doesNotContain("everything", ONE.value(), bob.value());
        }
    }

    @Test
    void a_note_that_does_not_open_is_mended_by_leaving_it_again() {
        swapTexts();

        stores.notes().leave(alice, ONE, "keep everything", UNTIL);

        assertThat(stores.notes().find(alice, ONE, NOON)).contains("keep everything");
    }

    /** Gives each of the two rows the text of the other. */
    private void swapTexts() {
        stores.raw().run("""
                UPDATE notes
                SET sealed_text = (SELECT other.sealed_text FROM notes other
                                   WHERE other.owner_id <> notes.owner_id OR other.note_name <> notes.note_name)
                """);
    }
}
