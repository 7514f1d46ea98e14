package dev.spotifymcp.spotify.playlist;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.spotify.catalogue.Paging;
import dev.spotifymcp.spotify.catalogue.Slice;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what is in a playlist, by the front door or, where Spotify bars it to some apps, through a window. */
record PlaylistItems(SpotifyHttp http) {

    Answer<Page<PlaylistItem>> of(Permit permit, PlaylistId playlist, Window window) {
        Answer<Page<PlaylistItem>> answer = Paging.fill(window, Paging.USUAL, part -> listed(permit, playlist, part));
        return answer instanceof Answer.Refused<Page<PlaylistItem>>(Refusal.NotAllowed barred)
                ? nested(permit, playlist, window, barred)
                : answer;
    }

    private Answer<Slice<PlaylistItem>> listed(Permit permit, PlaylistId playlist, Window part) {
        ApiRequest request =
                asking(ApiRequest.get("playlists", playlist.value(), "items")).page(part.offset(), part.limit());
        return http.call(permit, request, json -> slice(json, part.offset()));
    }

    /**
     * Some apps are refused the items even of their listener's own playlists, and still find the first hundred inside
     * the playlist itself. Where they are not, or the window lies behind them, the first refusal stands.
     */
    private Answer<Page<PlaylistItem>> nested(
            Permit permit, PlaylistId playlist, Window window, Refusal.NotAllowed barred) {
        ApiRequest request = asking(ApiRequest.get("playlists", playlist.value()));
        return http.call(permit, request, json -> Optional.of(slice(PlaylistReader.contents(json), 0)))
                .then(found -> found.filter(slice -> reaches(slice, window))
                        .map(slice -> Answer.given(cut(slice, window)))
                        .orElseGet(() -> Answer.refused(barred)));
    }

    private static ApiRequest asking(ApiRequest request) {
        return request.with("additional_types", "track,episode")
                .needing(SpotifyScope.READ_PRIVATE_PLAYLISTS)
                .about("playlist");
    }

    private static Optional<Slice<PlaylistItem>> slice(JsonNode paging, int offset) {
        return Slice.from(paging, offset, (position, entry) -> Optional.of(PlaylistReader.item(position, entry)));
    }

    private static boolean reaches(Slice<PlaylistItem> slice, Window window) {
        return window.offset() < slice.items().size() || slice.items().size() >= slice.total();
    }

    private static Page<PlaylistItem> cut(Slice<PlaylistItem> slice, Window window) {
        int known = slice.items().size();
        int from = Math.min(window.offset(), known);
        int to = from + Math.min(window.limit(), known - from);
        List<PlaylistItem> items = slice.items().subList(from, to);
        return new Page<>(items, slice.total(), window.offset(), to);
    }
}
