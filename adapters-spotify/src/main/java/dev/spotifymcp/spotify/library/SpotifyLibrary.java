package dev.spotifymcp.spotify.library;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.library.SavedKind;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.spotify.catalogue.Paging;
import dev.spotifymcp.spotify.catalogue.Slice;
import dev.spotifymcp.spotify.catalogue.TrackReader;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A listener's library, over the Web API. */
public record SpotifyLibrary(SpotifyHttp http) implements Library {

    @Override
    public Answer<Page<SavedTrack>> likedSongs(Permit permit, Window window) {
        return Paging.fill(window, Paging.USUAL, part -> liked(permit, part));
    }

    @Override
    public Answer<Page<SavedThing>> saved(Permit permit, SavedKind kind, Window window) {
        return kind == SavedKind.ARTISTS
                ? new FollowedArtists(http).of(permit, window)
                : Paging.fill(window, Paging.USUAL, part -> saved(permit, kind, part, SavedThings.readerOf(kind)));
    }

    @Override
    public Answer<Set<SpotifyUri>> among(Permit permit, List<SpotifyUri> things) {
        return new LibraryCalls(http).among(permit, things);
    }

    @Override
    public Answer<List<SpotifyUri>> save(Permit permit, List<SpotifyUri> things) {
        return new LibraryCalls(http).change(permit, ApiRequest.put("me", "library"), things);
    }

    @Override
    public Answer<List<SpotifyUri>> remove(Permit permit, List<SpotifyUri> things) {
        return new LibraryCalls(http).change(permit, ApiRequest.delete("me", "library"), things);
    }

    private Answer<Slice<SavedTrack>> liked(Permit permit, Window part) {
        ApiRequest request = page("tracks", part).needing(SpotifyScope.READ_LIBRARY);
        return http.call(permit, request, json -> Slice.from(json, part.offset(), (position, entry) -> from(entry)));
    }

    private Answer<Slice<SavedThing>> saved(
            Permit permit, SavedKind kind, Window part, Slice.ItemReader<SavedThing> reader) {
        ApiRequest request = page(kind.word(), part)
                .needing(kind == SavedKind.EPISODES ? SpotifyScope.READ_PLAYBACK_POSITION : SpotifyScope.READ_LIBRARY);
        return http.call(permit, request, json -> Slice.from(json, part.offset(), reader));
    }

    private static ApiRequest page(String list, Window part) {
        return ApiRequest.get("me", list).page(part.offset(), part.limit()).about("library");
    }

    private static Optional<SavedTrack> from(JsonNode entry) {
        return TrackReader.from(entry.path("track"))
                .map(track -> new SavedTrack(track, entry.path("added_at").stringValue("")));
    }
}
