package dev.spotifymcp.spotify.library;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.spotify.catalogue.Paging;
import dev.spotifymcp.spotify.catalogue.Slice;
import dev.spotifymcp.spotify.catalogue.TrackReader;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A listener's library, over the Web API. */
public record SpotifyLibrary(SpotifyHttp http) implements Library {

    @Override
    public Answer<Page<SavedTrack>> likedSongs(Permit permit, Window window) {
        return Paging.fill(window, Paging.USUAL, part -> liked(permit, part));
    }

    private Answer<Slice<SavedTrack>> liked(Permit permit, Window part) {
        ApiRequest request = ApiRequest.get("me", "tracks")
                .page(part.offset(), part.limit())
                .needing(SpotifyScope.READ_LIBRARY)
                .about("library");
        return http.call(permit, request, json -> Slice.from(json, part.offset(), (position, entry) -> from(entry)));
    }

    private static Optional<SavedTrack> from(JsonNode entry) {
        return TrackReader.from(entry.path("track"))
                .map(track -> new SavedTrack(track, entry.path("added_at").stringValue("")));
    }
}
