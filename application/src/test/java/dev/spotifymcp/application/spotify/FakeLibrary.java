package dev.spotifymcp.application.spotify;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.library.SavedTrack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A library in memory. */
public final class FakeLibrary implements Library {

    private final FakeAccounts accounts;
    private final Map<SpotifyProfile, List<SavedTrack>> liked = new ConcurrentHashMap<>();

    FakeLibrary(FakeAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Answer<Page<SavedTrack>> likedSongs(Permit permit, Window window) {
        return accounts.listener(permit).map(listener -> Pages.cut(liked.getOrDefault(listener, List.of()), window));
    }

    void likes(SpotifyProfile listener, List<SavedTrack> newestFirst) {
        liked.merge(
                listener,
                List.copyOf(newestFirst),
                (above, below) -> Stream.concat(above.stream(), below.stream()).toList());
    }
}
