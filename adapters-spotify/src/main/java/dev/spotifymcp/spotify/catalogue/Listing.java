package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A page of what is in an album, a show or an audiobook, or of what an artist has released. */
record Listing(Contents contents) implements Question<Slice<Thing>> {

    /** How much of such a list comes at once. */
    static int pageSize(Contents contents, ApiMode mode) {
        return switch (contents.container().kind()) {
            case ARTIST -> mode.searchPage();
            case ALBUM, SHOW, AUDIOBOOK -> Paging.USUAL;
            case TRACK, PLAYLIST, EPISODE, CHAPTER -> throw nothingIn(contents);
        };
    }

    @Override
    public ApiRequest request() {
        Window window = contents.window();
        return list().page(window.offset(), window.limit());
    }

    @Override
    public Optional<Slice<Thing>> read(JsonNode json) {
        return Slice.from(json, contents.window().offset(), (position, thing) -> ThingReader.from(thing));
    }

    @Override
    public Readership readership() {
        return switch (contents.container().kind()) {
            case ALBUM, ARTIST -> Readership.ONE_COUNTRY;
            // Each episode and chapter comes with how far this person has heard it.
            case SHOW, AUDIOBOOK -> Readership.ONE_LISTENER;
            case TRACK, PLAYLIST, EPISODE, CHAPTER -> throw nothingIn(contents);
        };
    }

    private ApiRequest list() {
        SpotifyUri container = contents.container();
        return switch (container.kind()) {
            case ALBUM -> under(container, "tracks");
            case ARTIST -> under(container, "albums").with("include_groups", groups());
            case SHOW -> under(container, "episodes").needing(SpotifyScope.READ_PLAYBACK_POSITION);
            case AUDIOBOOK -> under(container, "chapters");
            case TRACK, PLAYLIST, EPISODE, CHAPTER -> throw nothingIn(contents);
        };
    }

    private static ApiRequest under(SpotifyUri container, String list) {
        String word = container.kind().word();
        return ApiRequest.get(word + "s", container.id(), list).about(word);
    }

    private String groups() {
        return contents.groups().stream().map(Contents.Group::word).sorted().collect(Collectors.joining(","));
    }

    private static IllegalArgumentException nothingIn(Contents contents) {
        return new IllegalArgumentException("nothing is listed in " + contents.container());
    }
}
