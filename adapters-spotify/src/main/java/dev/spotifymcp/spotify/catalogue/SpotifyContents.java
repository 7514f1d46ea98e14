package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.stream.Collectors;

/** What is in albums, shows and audiobooks, and what artists have released. */
record SpotifyContents(SpotifyHttp http, ApiMode mode) {

    /** A list that hangs on a thing: where it is, and how much of it comes at once. */
    private record Listed(ApiRequest request, int pageSize) {}

    Answer<Page<Thing>> of(Permit permit, Contents contents) {
        Listed listed = listed(contents);
        return Paging.fill(
                contents.window(),
                listed.pageSize(),
                part -> http.call(
                        permit,
                        listed.request().page(part.offset(), part.limit()),
                        json -> Slice.from(json, part.offset(), (position, thing) -> ThingReader.from(thing))));
    }

    private Listed listed(Contents contents) {
        return switch (contents.container().kind()) {
            case ALBUM -> new Listed(under(contents.container(), "tracks"), Paging.USUAL);
            case ARTIST ->
                new Listed(
                        under(contents.container(), "albums").with("include_groups", groups(contents)),
                        mode.searchPage());
            case SHOW ->
                new Listed(
                        under(contents.container(), "episodes").needing(SpotifyScope.READ_PLAYBACK_POSITION),
                        Paging.USUAL);
            case AUDIOBOOK -> new Listed(under(contents.container(), "chapters"), Paging.USUAL);
            case TRACK, PLAYLIST, EPISODE, CHAPTER ->
                throw new IllegalArgumentException("nothing is listed in " + contents.container());
        };
    }

    private static ApiRequest under(SpotifyUri container, String list) {
        String word = container.kind().word();
        return ApiRequest.get(word + "s", container.id(), list).about(word);
    }

    private static String groups(Contents contents) {
        return contents.groups().stream().map(Contents.Group::word).sorted().collect(Collectors.joining(","));
    }
}
