package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.spotify.Answers.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.spotify.catalogue.Slice.End;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FillingWindows {

    private final List<Window> asked = new ArrayList<>();

    @Property
    void a_window_shows_its_part_of_the_list_whatever_the_page_size(
            @ForAll @IntRange(max = 250) int total,
            @ForAll @IntRange(max = 300) int offset,
            @ForAll @IntRange(min = 1, max = 120) int limit,
            @ForAll @IntRange(min = 1, max = 60) int pageSize) {
        Page<Integer> page = given(Paging.fill(new Window(offset, limit), pageSize, part -> page(part, total)));

        int end = Math.min(total, offset + limit);
        assertThat(page.items())
                .isEqualTo(IntStream.range(Math.min(offset, total), end).boxed().toList());
        assertThat(page.nextOffset().isPresent()).isEqualTo(end < total);
        assertThat(asked).allMatch(part -> part.limit() <= pageSize);
        asked.clear();
    }

    @Example
    void a_window_at_the_end_of_all_numbers_is_asked_for_once() {
        Page<Integer> page = given(Paging.fill(new Window(Integer.MAX_VALUE - 5, 100), 50, part -> page(part, 3)));

        assertThat(page.items()).isEmpty();
        assertThat(page.nextOffset()).isEmpty();
        assertThat(asked).hasSize(1);
    }

    private Answer<Slice<Integer>> page(Window part, int total) {
        asked.add(part);
        long end = Math.min(total, (long) part.offset() + part.limit());
        List<Integer> items = IntStream.range(Math.min(part.offset(), total), (int) end)
                .boxed()
                .toList();
        return Answer.given(new Slice<>(items, total, end < total ? End.MORE_TO_COME : End.LAST));
    }
}
