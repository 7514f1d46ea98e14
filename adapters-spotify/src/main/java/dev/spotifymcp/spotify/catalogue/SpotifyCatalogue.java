package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Market;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.ThingQuery;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Spotify's catalogue, over the Web API. */
public record SpotifyCatalogue(SpotifyHttp http, ApiMode mode) implements Catalogue {

    @Override
    public Answer<Page<Track>> searchTracks(Permit permit, TrackQuery query) {
        Window window = query.window();
        return reachable(window)
                .then(reachable -> Paging.fill(reachable, mode.searchPage(), part -> search(permit, query, part)))
                .map(SpotifyCatalogue::endingWithTheSearch);
    }

    @Override
    public Answer<Map<Kind, Page<Thing>>> search(Permit permit, ThingQuery query) {
        return reachable(query.window()).then(window -> {
            String types = query.kinds().stream().map(Kind::word).collect(Collectors.joining(","));
            ApiRequest request = asking(query.words(), types, query.market()).page(window.offset(), window.limit());
            return http.call(permit, request, json -> Optional.of(pages(json, query, window)));
        });
    }

    @Override
    public Answer<Thing> look(Permit permit, SpotifyUri uri) {
        ApiRequest request = ApiRequest.get(uri.kind().word() + "s", uri.id())
                .needing(SpotifyScope.READ_PLAYBACK_POSITION)
                .about(uri.kind().word());
        // A playlist would bring its first hundred items along.
        ApiRequest lean = uri.kind() == Kind.PLAYLIST
                ? request.with("fields", "id,type,uri,name,description,owner(display_name),items(total)")
                : request;
        return http.call(permit, lean, ThingReader::from);
    }

    @Override
    public Answer<Page<Thing>> contents(Permit permit, Contents contents) {
        return new SpotifyContents(http, mode).of(permit, contents);
    }

    private Answer<Slice<Track>> search(Permit permit, TrackQuery query, Window part) {
        return http.call(
                permit,
                asking(query.words(), "track", query.market()).page(part.offset(), part.limit()),
                json -> Slice.from(json.path("tracks"), part.offset(), (position, track) -> TrackReader.from(track)));
    }

    private static ApiRequest asking(String words, String types, Market market) {
        ApiRequest request = ApiRequest.get("search").with("q", words).with("type", types);
        return switch (market) {
            case Market.Home home -> request;
            case Market.Country(var code) -> request.with("market", code);
        };
    }

    /** A kind that Spotify leaves out of its answer has nothing to offer. */
    private static Map<Kind, Page<Thing>> pages(JsonNode json, ThingQuery query, Window window) {
        Map<Kind, Page<Thing>> pages = new LinkedHashMap<>();
        for (Kind kind : query.kinds()) {
            Slice<Thing> slice = Slice.from(
                            json.path(kind.word() + "s"), window.offset(), (position, thing) -> ThingReader.from(thing))
                    .orElseGet(Slice::nothing);
            pages.put(kind, endingWithTheSearch(slice.page(window)));
        }
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
