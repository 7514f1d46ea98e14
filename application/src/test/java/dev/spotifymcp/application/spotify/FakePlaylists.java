package dev.spotifymcp.application.spotify;

import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Playlists in memory. */
public final class FakePlaylists implements Playlists {

    private static final String NOW = "2026-11-22T12:00:00Z";

    /** A playlist as its owner sees it, with all that is in it. */
    private record Shelf(SpotifyProfile owner, Playlist playlist, List<PlaylistItem> items) {}

    private final FakeAccounts accounts;
    private final FakeCatalogue catalogue;
    private final Map<PlaylistId, Shelf> shelves = new LinkedHashMap<>();
    private final Map<SpotifyProfile, List<PlaylistId>> kept = new LinkedHashMap<>();
    private int made = 8_000_000;

    FakePlaylists(FakeAccounts accounts, FakeCatalogue catalogue) {
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    @Override
    public synchronized Answer<Page<Playlist>> mine(Permit permit, Window window) {
        return accounts.listener(permit)
                .map(listener -> Pages.cut(
                        keptBy(listener).stream()
                                .flatMap(id -> Optional.ofNullable(shelves.get(id)).stream())
                                .map(shelf -> seenBy(listener, shelf))
                                .toList(),
                        window));
    }

    @Override
    public synchronized Answer<Page<PlaylistItem>> items(Permit permit, PlaylistId playlist, Window window) {
        return ownShelf(permit, playlist).map(shelf -> Pages.cut(shelf.items(), window));
    }

    @Override
    public synchronized Answer<Playlist> create(Permit permit, NewPlaylist wish) {
        return accounts.listener(permit).map(listener -> {
            var playlist = new Playlist(
                    Samples.playlistId(made++),
                    wish.name(),
                    wish.description(),
                    listener.displayName(),
                    wish.visibility(),
                    new ItemCount.Known(0),
                    nextSnapshot());
            owns(listener, playlist, List.of());
            return playlist;
        });
    }

    @Override
    public synchronized Answer<SnapshotId> append(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
        if (uris.size() > MOST_PER_ADD) {
            throw new IllegalArgumentException("Spotify adds at most " + MOST_PER_ADD + " items at once");
        }
        return ownShelf(permit, playlist).map(shelf -> {
            Shelf longer = longer(shelf, uris);
            shelves.put(playlist, longer);
            return longer.playlist().snapshot();
        });
    }

    synchronized void owns(SpotifyProfile owner, Playlist playlist, List<PlaylistItem> items) {
        shelves.put(playlist.id(), new Shelf(owner, playlist, List.copyOf(items)));
        follows(owner, playlist.id());
    }

    synchronized void follows(SpotifyProfile follower, PlaylistId playlist) {
        keptBy(follower).add(playlist);
    }

    private List<PlaylistId> keptBy(SpotifyProfile listener) {
        return kept.computeIfAbsent(listener, newcomer -> new ArrayList<>());
    }

    private Answer<Shelf> ownShelf(Permit permit, PlaylistId playlist) {
        return accounts.listener(permit).then(listener -> {
            Shelf shelf = shelves.get(playlist);
            if (shelf == null) {
                return Answer.refused(new Refusal.NotFound("playlist"));
            }
            return shelf.owner().equals(listener)
                    ? Answer.given(shelf)
                    : Answer.refused(new Refusal.NotAllowed("Forbidden"));
        });
    }

    private Shelf longer(Shelf shelf, List<SpotifyUri> uris) {
        var items = new ArrayList<>(shelf.items());
        uris.forEach(uri -> items.add(new PlaylistItem(items.size(), catalogue.named(uri), NOW)));
        return new Shelf(
                shelf.owner(), changed(shelf.playlist(), new ItemCount.Known(items.size()), nextSnapshot()), items);
    }

    private SnapshotId nextSnapshot() {
        return new SnapshotId("snapshot-" + made++);
    }

    private static Playlist seenBy(SpotifyProfile listener, Shelf shelf) {
        return shelf.owner().equals(listener)
                ? shelf.playlist()
                : changed(
                        shelf.playlist(),
                        new ItemCount.Hidden(),
                        shelf.playlist().snapshot());
    }

    private static Playlist changed(Playlist playlist, ItemCount size, SnapshotId snapshot) {
        return new Playlist(
                playlist.id(),
                playlist.name(),
                playlist.description(),
                playlist.owner(),
                playlist.visibility(),
                size,
                snapshot);
    }
}
