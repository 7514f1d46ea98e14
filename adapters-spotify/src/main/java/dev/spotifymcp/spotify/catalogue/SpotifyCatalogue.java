package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;

/** Spotify's catalogue, over the Web API. */
public record SpotifyCatalogue(SpotifyHttp http, ApiMode mode) implements Catalogue {

    @Override
    public Answer<Page<Track>> searchTracks(Permit permit, TrackQuery query) {
        Window window = query.window();
        if (window.offset() >= TrackQuery.LAST_RESULT) {
            return Answer.refused(new Refusal.InvalidArgument(
                    "offset", "must be below " + TrackQuery.LAST_RESULT + ", where Spotify's searches end"));
        }
        int reachable = Math.min(window.limit(), TrackQuery.LAST_RESULT - window.offset());
        return Paging.fill(
                        new Window(window.offset(), reachable),
                        mode.searchPage(),
                        part -> search(permit, query.words(), part))
                .map(SpotifyCatalogue::endingWithTheSearch);
    }

    private Answer<Slice<Track>> search(Permit permit, String words, Window part) {
        ApiRequest request =
                ApiRequest.get("search").with("q", words).with("type", "track").page(part.offset(), part.limit());
        return http.call(
                permit,
                request,
                json -> Slice.from(json.path("tracks"), part.offset(), (position, track) -> TrackReader.from(track)));
    }

    // Whatever the total says, there is no way to what lies behind the last result.
    private static Page<Track> endingWithTheSearch(Page<Track> page) {
        return page.reach() < TrackQuery.LAST_RESULT
                ? page
                : new Page<>(page.items(), page.total(), page.offset(), page.total());
    }
}
