package dev.spotifymcp.spotify.library;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.SavedKind;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.spotify.catalogue.Paging;
import dev.spotifymcp.spotify.catalogue.Slice;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.ArrayList;
import java.util.List;

/**
 * Followed artists. Their list has no offsets: each page leads on by the last artist on it, so that what stands before a
 * window is read as well.
 */
record FollowedArtists(SpotifyHttp http) {

    Answer<Page<SavedThing>> of(Permit permit, Window window) {
        List<SavedThing> read = new ArrayList<>();
        while (true) {
            String after = read.isEmpty() ? "" : read.getLast().uri().id();
            switch (page(permit, after)) {
                case Answer.Refused(var why) -> {
                    return Answer.refused(why);
                }
                case Answer.Given(var slice) -> {
                    read.addAll(slice.items());
                    // A page that leads nowhere would be asked for again for ever.
                    boolean isOver =
                            slice.end() == Slice.End.LAST || slice.items().isEmpty();
                    if (isOver || read.size() >= window.end()) {
                        return Answer.given(cut(read, isOver ? read.size() : slice.total(), window));
                    }
                }
            }
        }
    }

    private Answer<Slice<SavedThing>> page(Permit permit, String after) {
        ApiRequest request = ApiRequest.get("me", "following")
                .with("type", "artist")
                .with("limit", Integer.toString(Paging.USUAL))
                .needing(SpotifyScope.READ_FOLLOWED)
                .about("library");
        return http.call(
                permit,
                after.isEmpty() ? request : request.with("after", after),
                json -> Slice.from(
                        json.path("artists"),
                        0,
                        (position, artist) -> SavedThings.from(SavedKind.ARTISTS, artist, "")));
    }

    private static Page<SavedThing> cut(List<SavedThing> read, int total, Window window) {
        int from = Math.min(window.offset(), read.size());
        int to = Math.min(window.end(), read.size());
        return new Page<>(read.subList(from, to), Math.max(total, to), window.offset(), to);
    }
}
