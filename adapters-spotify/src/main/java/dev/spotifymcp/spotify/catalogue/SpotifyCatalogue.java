package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.ThingQuery;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.spotify.http.ApiModes;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Spotify's catalogue, over the Web API. Windows are made of pages here, and each page is a question of its own. */
public final class SpotifyCatalogue implements Catalogue {

    private final Asking asking;
    private final ApiModes modes;

    SpotifyCatalogue(Asking asking, ApiModes modes) {
        this.asking = asking;
        this.modes = modes;
    }

    /** A catalogue that asks nothing twice for as long as the answer holds. */
    public static SpotifyCatalogue remembering(SpotifyHttp http, ApiModes modes, InstantSource clock) {
        return new SpotifyCatalogue(new Memory(http, new Homes(http, modes, clock), clock), modes);
    }

    @Override
    public Answer<Page<Track>> searchTracks(Permit permit, TrackQuery query) {
        int pageSize = modes.of(permit.app()).searchPage();
        return reachable(query.window())
                .then(window ->
                        Paging.fill(window, pageSize, part -> asking.ask(permit, new TrackSearch(query.part(part)))))
                .map(SpotifyCatalogue::endingWithTheSearch);
    }

    @Override
    public Answer<Map<Kind, Page<Thing>>> search(Permit permit, ThingQuery query) {
        return reachable(query.window())
                .then(window ->
                        asking.ask(permit, new ThingSearch(query.part(window))).map(slices -> pages(slices, window)));
    }

    @Override
    public Answer<Thing> look(Permit permit, SpotifyUri uri) {
        return asking.ask(permit, new Look(uri));
    }

    @Override
    public Answer<Page<Thing>> contents(Permit permit, Contents contents) {
        return Paging.fill(
                contents.window(),
                Listing.pageSize(contents, modes.of(permit.app())),
                part -> asking.ask(permit, new Listing(new Contents(contents.container(), contents.groups(), part))));
    }

    private static Map<Kind, Page<Thing>> pages(Map<Kind, Slice<Thing>> slices, Window window) {
        Map<Kind, Page<Thing>> pages = new LinkedHashMap<>();
        slices.forEach((kind, slice) -> pages.put(kind, endingWithTheSearch(slice.page(window))));
        return pages;
    }

    private static Answer<Window> reachable(Window window) {
        return window.offset() < TrackQuery.LAST_RESULT
                ? Answer.given(
                        new Window(window.offset(), Math.min(window.limit(), TrackQuery.LAST_RESULT - window.offset())))
                : Answer.refused(new Refusal.InvalidArgument(
                        "offset", "must be below " + TrackQuery.LAST_RESULT + ", where Spotify's searches end"));
    }

    // Whatever the total says, there is no way to what lies behind the last result.
    private static <T> Page<T> endingWithTheSearch(Page<T> page) {
        return page.reach() < TrackQuery.LAST_RESULT
                ? page
                : new Page<>(page.items(), page.total(), page.offset(), page.total());
    }
}
