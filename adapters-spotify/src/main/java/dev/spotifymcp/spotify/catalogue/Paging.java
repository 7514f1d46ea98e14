package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Fills a window from pages of the size Spotify gives. */
public final class Paging {

    /** The size of all pages but those of a search. */
    public static final int USUAL = 50;

    private Paging() {}

    /** Asks for page after page, until the window is full or the list is over. One refusal refuses the whole. */
    public static <T> Answer<Page<T>> fill(Window window, int pageSize, Function<Window, Answer<Slice<T>>> fetch) {
        List<T> items = List.of();
        for (int done = 0; ; ) {
            var part = new Window(window.offset() + done, Math.min(pageSize, window.limit() - done));
            switch (fetch.apply(part)) {
                case Answer.Refused(var why) -> {
                    return Answer.refused(why);
                }
                case Answer.Given(var slice) -> {
                    items = items.isEmpty() ? slice.items() : joined(items, slice.items());
                    done += part.limit();
                    if (isOver(slice, part)) {
                        return Answer.given(new Page<>(items, slice.total(), window.offset(), slice.total()));
                    }
                    if (done == window.limit()) {
                        return Answer.given(new Page<>(items, slice.total(), window.offset(), window.offset() + done));
                    }
                }
            }
        }
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    // Written as a difference, since offsets near the largest int would overflow in a sum.
    private static boolean isOver(Slice<?> slice, Window part) {
        return slice.end() == Slice.End.LAST || slice.total() - part.offset() <= part.limit();
    }
}
