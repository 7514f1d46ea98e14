package dev.spotifymcp.spotify.library;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** {@code /me/library}, which takes things of all kinds. They stand in the query: a body is not read. */
record LibraryCalls(SpotifyHttp http) {

    Answer<Set<SpotifyUri>> among(Permit permit, List<SpotifyUri> things) {
        ApiRequest request = naming(ApiRequest.get("me", "library", "contains"), things)
                .needing(
                        switch (family(things)) {
                            case FOLLOWED -> SpotifyScope.READ_FOLLOWED;
                            case PLAYLISTS -> SpotifyScope.READ_PRIVATE_PLAYLISTS;
                            case SAVED -> SpotifyScope.READ_LIBRARY;
                        });
        return http.call(permit, request, json -> inside(things, json));
    }

    Answer<List<SpotifyUri>> change(Permit permit, ApiRequest request, List<SpotifyUri> things) {
        ApiRequest change = naming(request, things)
                .needing(
                        switch (family(things)) {
                            case FOLLOWED -> SpotifyScope.CHANGE_FOLLOWED;
                            case PLAYLISTS -> SpotifyScope.CHANGE_PUBLIC_PLAYLISTS;
                            case SAVED -> SpotifyScope.CHANGE_LIBRARY;
                        });
        return http.call(permit, change, json -> Optional.of(things));
    }

    /** What consent the things of a call take. Spotify does not say which was missing. */
    private enum Family {
        SAVED,
        FOLLOWED,
        PLAYLISTS
    }

    private static Family family(List<SpotifyUri> things) {
        return switch (things.getFirst().kind()) {
            case ARTIST -> Family.FOLLOWED;
            case PLAYLIST -> Family.PLAYLISTS;
            case TRACK, ALBUM, SHOW, EPISODE, AUDIOBOOK, CHAPTER -> Family.SAVED;
        };
    }

    private static ApiRequest naming(ApiRequest request, List<SpotifyUri> things) {
        return request.with(
                        "uris",
                        Library.checked(things).stream()
                                .map(SpotifyUri::toString)
                                .collect(Collectors.joining(",")))
                .about("thing to keep");
    }

    /** Spotify answers with as many words as it was asked about, in their order. */
    private static Optional<Set<SpotifyUri>> inside(List<SpotifyUri> things, JsonNode json) {
        if (!json.isArray() || json.size() != things.size()) {
            return Optional.empty();
        }
        Set<SpotifyUri> inside = new LinkedHashSet<>();
        for (int index = 0; index < things.size(); index++) {
            if (json.path(index).asBoolean(false)) {
                inside.add(things.get(index));
            }
        }
        return Optional.of(inside);
    }
}
