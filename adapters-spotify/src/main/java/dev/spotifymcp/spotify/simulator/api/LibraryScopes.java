package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.List;

/** Which consent a library asks for: it depends on the kind of every thing that is named. */
final class LibraryScopes {

    private LibraryScopes() {}

    static boolean admit(ApiCall call, List<SpotifyUri> things) {
        boolean reads = call.path().contains("contains");
        return things.stream()
                .map(thing -> reads ? toRead(thing) : toChange(thing))
                .allMatch(scope -> call.scopes().contains(scope.value()));
    }

    private static SpotifyScope toRead(SpotifyUri thing) {
        return switch (thing.kind()) {
            case ARTIST -> SpotifyScope.READ_FOLLOWED;
            case PLAYLIST -> SpotifyScope.READ_PRIVATE_PLAYLISTS;
            case TRACK, ALBUM, SHOW, EPISODE, AUDIOBOOK, CHAPTER -> SpotifyScope.READ_LIBRARY;
        };
    }

    private static SpotifyScope toChange(SpotifyUri thing) {
        return switch (thing.kind()) {
            case ARTIST -> SpotifyScope.CHANGE_FOLLOWED;
            case PLAYLIST -> SpotifyScope.CHANGE_PUBLIC_PLAYLISTS;
            case TRACK, ALBUM, SHOW, EPISODE, AUDIOBOOK, CHAPTER -> SpotifyScope.CHANGE_LIBRARY;
        };
    }
}
