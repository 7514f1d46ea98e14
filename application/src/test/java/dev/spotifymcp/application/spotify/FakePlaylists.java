package dev.spotifymcp.application.spotify;

import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.Cover;
import dev.spotifymcp.domain.playlist.Edit;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Owner;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
                    new Owner(listener.userName(), listener.displayName()),
                    wish.visibility(),
                    new ItemCount.Known(0),
                    nextSnapshot());
            owns(listener, playlist, List.of());
            return playlist;
        });
    }

    @Override
    public synchronized Answer<Playlist> find(Permit permit, PlaylistId playlist) {
        return accounts.listener(permit)
                .then(listener -> Optional.ofNullable(shelves.get(playlist))
                        .map(shelf -> Answer.given(seenBy(listener, shelf)))
                        .orElseGet(() -> Answer.refused(new Refusal.NotFound("playlist"))));
    }

    @Override
    public synchronized Answer<PlaylistId> edit(Permit permit, PlaylistId playlist, List<Edit> edits) {
        return ownShelf(permit, playlist).map(shelf -> {
            Playlist edited = edits.stream().reduce(shelf.playlist(), FakePlaylists::edited, (one, other) -> other);
            shelves.put(playlist, new Shelf(shelf.owner(), edited, shelf.items()));
            return playlist;
        });
    }

    @Override
    public synchronized Answer<PlaylistId> paint(Permit permit, PlaylistId playlist, Cover cover) {
        return ownShelf(permit, playlist).map(shelf -> playlist);
    }

    @Override
    public synchronized Answer<SnapshotId> append(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
        return insert(permit, playlist, Integer.MAX_VALUE, uris);
    }

    @Override
    public synchronized Answer<SnapshotId> insert(
            Permit permit, PlaylistId playlist, int position, List<SpotifyUri> uris) {
        return change(permit, playlist, items -> {
            items.addAll(Math.min(position, items.size()), named(uris));
            return items;
        });
    }

    @Override
    public synchronized Answer<SnapshotId> remove(
            Permit permit, PlaylistId playlist, List<SpotifyUri> uris, SnapshotId known) {
        Set<Playable> gone = named(uris).stream().map(PlaylistItem::playable).collect(Collectors.toSet());
        return change(permit, playlist, items -> {
            items.removeIf(item -> gone.contains(item.playable()));
            return items;
        });
    }

    @Override
    public synchronized Answer<SnapshotId> replace(Permit permit, PlaylistId playlist, List<SpotifyUri> uris) {
        return change(permit, playlist, items -> named(uris));
    }

    @Override
    public synchronized Answer<SnapshotId> move(Permit permit, PlaylistId playlist, Move move, SnapshotId known) {
        return change(permit, playlist, items -> {
            List<PlaylistItem> range = items.subList(move.start(), move.start() + move.length());
            List<PlaylistItem> taken = List.copyOf(range);
            range.clear();
            items.addAll(move.before() <= move.start() ? move.before() : move.before() - move.length(), taken);
            return items;
        });
    }

    synchronized void owns(SpotifyProfile owner, Playlist playlist, List<PlaylistItem> items) {
        shelves.put(playlist.id(), new Shelf(owner, playlist, List.copyOf(items)));
        follows(owner, playlist.id());
    }

    synchronized void follows(SpotifyProfile follower, PlaylistId playlist) {
        keptBy(follower).add(playlist);
    }

    synchronized void leaves(SpotifyProfile follower, Set<SpotifyUri> gone) {
        keptBy(follower).removeIf(playlist -> gone.contains(playlist.uri()));
    }

    synchronized boolean areKeptBy(SpotifyProfile follower, SpotifyUri playlist) {
        return keptBy(follower).stream().anyMatch(kept -> kept.uri().equals(playlist));
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

    private Answer<SnapshotId> change(
            Permit permit, PlaylistId playlist, UnaryOperator<List<PlaylistItem>> rearranged) {
        return ownShelf(permit, playlist).map(shelf -> {
            List<PlaylistItem> items = rearranged.apply(new ArrayList<>(shelf.items()));
            List<PlaylistItem> counted = IntStream.range(0, items.size())
                    .mapToObj(place -> new PlaylistItem(
                            place, items.get(place).playable(), items.get(place).addedAt()))
                    .toList();
            Playlist after = changed(shelf.playlist(), new ItemCount.Known(items.size()), nextSnapshot());
            shelves.put(playlist, new Shelf(shelf.owner(), after, counted));
            return after.snapshot();
        });
    }

    private List<PlaylistItem> named(List<SpotifyUri> uris) {
        if (uris.size() > MOST_PER_ADD) {
            throw new IllegalArgumentException("Spotify takes at most " + MOST_PER_ADD + " items at once");
        }
        return uris.stream()
                .map(uri -> new PlaylistItem(0, catalogue.named(uri), NOW))
                .toList();
    }

    private static Playlist edited(Playlist playlist, Edit edit) {
        return switch (edit) {
            case Edit.Name(var name) -> with(playlist, name, playlist.description(), playlist.visibility());
            case Edit.Description(var text) -> with(playlist, playlist.name(), text, playlist.visibility());
            case Edit.Shown(var visibility) -> {
                boolean stays = visibility == Visibility.PRIVATE && playlist.visibility() == Visibility.COLLABORATIVE;
                yield with(
                        playlist, playlist.name(), playlist.description(), stays ? playlist.visibility() : visibility);
            }
            case Edit.Closed closed ->
                with(
                        playlist,
                        playlist.name(),
                        playlist.description(),
                        playlist.visibility() == Visibility.COLLABORATIVE ? Visibility.PRIVATE : playlist.visibility());
        };
    }

    private static Playlist with(Playlist playlist, String name, String description, Visibility visibility) {
        return new Playlist(
                playlist.id(), name, description, playlist.owner(), visibility, playlist.size(), playlist.snapshot());
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
