package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Playlists;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a playlist from its beginning to its end. Of the pages, nothing stays but what the reader keeps. */
public record ReadWholePlaylist(SpotifyAccess access, Playlists playlists) {

    private static final int PAGE = 50;

    /** Shows every item to the reader, in order. Given is how many places there are. */
    public Answer<Integer> each(UserId user, Instant deadline, PlaylistId playlist, Consumer<PlaylistItem> reader) {
        return pages(
                window -> access.as(user, deadline, permit -> playlists.items(permit, playlist, window)),
                Integer.MAX_VALUE,
                reader);
    }

    /** The same for anything that comes in pages, up to so many items. */
    static <T> Answer<Integer> pages(Function<Window, Answer<Page<T>>> pages, int most, Consumer<T> reader) {
        for (int offset = 0; ; offset += PAGE) {
            switch (pages.apply(new Window(offset, PAGE))) {
                case Answer.Refused(var why) -> {
                    return Answer.refused(why);
                }
                case Answer.Given(var page) -> {
                    page.items().forEach(reader);
                    if (page.nextOffset().isEmpty() || offset >= most - PAGE) {
                        return Answer.given(page.total());
                    }
                }
            }
        }
    }
}
