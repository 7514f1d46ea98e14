package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.playlist.PlaylistId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A listener's library as one: whatever is put there stands on the list it belongs to. */
public record Shelf(World world, Listener listener) {

    public boolean holds(SpotifyUri thing) {
        return switch (thing.kind()) {
            case TRACK ->
                listener.liked().stream().anyMatch(saved -> saved.track().uri().equals(thing));
            case PLAYLIST ->
                listener.playlists().stream()
                        .anyMatch(playlist -> playlist.id().uri().equals(thing));
            case ALBUM, ARTIST, SHOW, EPISODE, AUDIOBOOK, CHAPTER ->
                listener.saved().stream().anyMatch(saved -> saved.uri().equals(thing));
        };
    }

    /** On top, if it is not there already. A track that does not exist is passed over. */
    public void put(SpotifyUri thing, String now) {
        if (holds(thing)) {
            return;
        }
        switch (thing.kind()) {
            case TRACK -> track(thing).ifPresent(track -> listener.liked().addFirst(new SavedTrack(track, now)));
            case PLAYLIST -> world.follows(listener, new PlaylistId(thing));
            case ARTIST -> listener.saved().addFirst(saved(thing, ""));
            case ALBUM, SHOW, EPISODE, AUDIOBOOK, CHAPTER -> listener.saved().addFirst(saved(thing, now));
        }
    }

    public void take(SpotifyUri thing) {
        switch (thing.kind()) {
            case TRACK -> listener.liked().removeIf(saved -> saved.track().uri().equals(thing));
            case PLAYLIST -> world.unfollows(listener, new PlaylistId(thing));
            case ALBUM, ARTIST, SHOW, EPISODE, AUDIOBOOK, CHAPTER ->
                listener.saved().removeIf(saved -> saved.uri().equals(thing));
        }
    }

    private Optional<Track> track(SpotifyUri uri) {
        return world.recordings().find(uri).filter(Track.class::isInstance).map(Track.class::cast);
    }

    /** Named as it is named in passing somewhere; else its id has to do. */
    private SavedThing saved(SpotifyUri thing, String now) {
        return world.recordings().all().stream()
                .flatMap(playable -> mentions(playable))
                .filter(mention -> mention.uri().equals(thing))
                .map(mention -> new SavedThing(thing, mention.name(), mention.by(), now))
                .findFirst()
                .orElseGet(() -> new SavedThing(thing, thing.id(), List.of(), now));
    }

    private static Stream<SavedThing> mentions(Playable playable) {
        return switch (playable) {
            case Track track ->
                Stream.concat(
                        Stream.of(mention(
                                track.album(),
                                track.artists().stream()
                                        .map(Credit::name)
                                        .limit(1)
                                        .toList())),
                        track.artists().stream().map(artist -> mention(artist, List.of())));
            case Episode episode ->
                Stream.of(
                        mention(episode.show(), List.of()),
                        new SavedThing(
                                episode.uri(),
                                episode.name(),
                                List.of(episode.show().name()),
                                ""));
            case Playable.LocalFile file -> Stream.empty();
            case Playable.Unavailable gone -> Stream.empty();
        };
    }

    private static SavedThing mention(Credit credit, List<String> by) {
        return new SavedThing(credit.uri(), credit.name(), by, "");
    }
}
