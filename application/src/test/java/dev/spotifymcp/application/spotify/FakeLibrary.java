package dev.spotifymcp.application.spotify;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.library.SavedKind;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.playlist.PlaylistId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A library in memory. */
public final class FakeLibrary implements Library {

    private static final String NOW = "2026-11-22T12:00:00Z";

    /** What one listener keeps, newest first. */
    private record Kept(List<SavedTrack> liked, List<SavedThing> things) {}

    private final FakeAccounts accounts;
    private final FakeCatalogue catalogue;
    private final FakePlaylists playlists;
    private final Map<SpotifyProfile, Kept> kept = new LinkedHashMap<>();

    FakeLibrary(FakeAccounts accounts, FakeCatalogue catalogue, FakePlaylists playlists) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.playlists = playlists;
    }

    @Override
    public synchronized Answer<Page<SavedTrack>> likedSongs(Permit permit, Window window) {
        return accounts.listener(permit)
                .map(listener -> Pages.cut(keptBy(listener).liked(), window));
    }

    @Override
    public synchronized Answer<Page<SavedThing>> saved(Permit permit, SavedKind kind, Window window) {
        return accounts.listener(permit)
                .map(listener -> Pages.cut(
                        keptBy(listener).things().stream()
                                .filter(thing -> thing.uri().kind() == kind.kind())
                                .toList(),
                        window));
    }

    @Override
    public synchronized Answer<Set<SpotifyUri>> among(Permit permit, List<SpotifyUri> things) {
        return accounts.listener(permit)
                .map(listener -> Library.checked(things).stream()
                        .filter(thing -> holds(listener, thing))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public synchronized Answer<List<SpotifyUri>> save(Permit permit, List<SpotifyUri> things) {
        return accounts.listener(permit).map(listener -> {
            Library.checked(things).reversed().forEach(thing -> put(listener, thing));
            return things;
        });
    }

    @Override
    public synchronized Answer<List<SpotifyUri>> remove(Permit permit, List<SpotifyUri> things) {
        return accounts.listener(permit).map(listener -> {
            Kept theirs = keptBy(listener);
            Set<SpotifyUri> gone = Set.copyOf(Library.checked(things));
            theirs.liked().removeIf(saved -> gone.contains(saved.track().uri()));
            theirs.things().removeIf(saved -> gone.contains(saved.uri()));
            playlists.leaves(listener, gone);
            return things;
        });
    }

    synchronized void likes(SpotifyProfile listener, List<SavedTrack> newestFirst) {
        keptBy(listener).liked().addAll(newestFirst);
    }

    synchronized void saves(SpotifyProfile listener, List<SavedThing> newestFirst) {
        keptBy(listener).things().addAll(newestFirst);
    }

    private Kept keptBy(SpotifyProfile listener) {
        return kept.computeIfAbsent(listener, newcomer -> new Kept(new ArrayList<>(), new ArrayList<>()));
    }

    private void put(SpotifyProfile listener, SpotifyUri thing) {
        if (holds(listener, thing)) {
            return;
        }
        Kept kept = keptBy(listener);
        if (thing.kind() == Kind.PLAYLIST) {
            playlists.follows(listener, new PlaylistId(thing));
        } else if (thing.kind() != Kind.TRACK) {
            kept.things()
                    .addFirst(new SavedThing(thing, thing.id(), List.of(), thing.kind() == Kind.ARTIST ? "" : NOW));
        } else if (catalogue.named(thing) instanceof Track track) {
            kept.liked().addFirst(new SavedTrack(track, NOW));
        }
    }

    private boolean holds(SpotifyProfile listener, SpotifyUri thing) {
        Kept kept = keptBy(listener);
        return playlists.areKeptBy(listener, thing)
                || kept.liked().stream().anyMatch(saved -> saved.track().uri().equals(thing))
                || kept.things().stream().anyMatch(saved -> saved.uri().equals(thing));
    }
}
