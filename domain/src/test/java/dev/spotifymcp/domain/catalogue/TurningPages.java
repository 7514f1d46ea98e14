package dev.spotifymcp.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurningPages {

    @Test
    void a_page_goes_on_where_its_reading_stopped() {
        assertThat(new Page<>(List.of("a", "b"), 10, 4, 6).nextOffset()).hasValue(6);
    }

    @Test
    void holes_in_a_page_are_not_read_again() {
        assertThat(new Page<>(List.of("a"), 10, 0, 5).nextOffset()).hasValue(5);
    }

    @Test
    void an_empty_page_can_still_go_on() {
        assertThat(new Page<>(List.of(), 10, 0, 5).nextOffset()).hasValue(5);
    }

    @Test
    void the_last_page_goes_nowhere() {
        assertThat(new Page<>(List.of("a"), 10, 9, 10).nextOffset()).isEmpty();
    }

    @Test
    void changing_the_items_keeps_the_place() {
        assertThat(new Page<>(List.of("a", "bb"), 10, 4, 7).map(String::length))
                .isEqualTo(new Page<>(List.of(1, 2), 10, 4, 7));
    }

    @Test
    void a_page_does_not_change_with_the_list_it_was_made_from() {
        var items = new ArrayList<>(List.of("a"));
        var page = new Page<>(items, 1, 0, 1);

        items.add("b");

        assertThat(page.items()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 0", "0, -1"})
    void a_window_that_shows_nothing_cannot_be(int offset, int limit) {
        assertThatThrownBy(() -> new Window(offset, limit)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_window_ends_behind_its_start_however_far_out_it_is(
            @ForAll @IntRange int offset, @ForAll @IntRange(min = 1) int limit) {
        long end = Math.min((long) offset + limit, Integer.MAX_VALUE);

        assertThat((long) new Window(offset, limit).end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\t\n'"})
    void a_search_needs_words(String words) {
        assertThatThrownBy(() -> new TrackQuery(words, new Window(0, 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
