package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** All tracks and episodes there are. */
public final class Recordings {

    private final Map<SpotifyUri, Playable> byUri = new ConcurrentHashMap<>();
    private final AtomicReference<SearchIndex> index = new AtomicReference<>(SearchIndex.of(List.of()));

    /** Local files and things without a name cannot be added: nobody but their owner has them. */
    public void add(Collection<? extends Playable> more) {
        List<Track> tracks = new ArrayList<>();
        for (Playable playable : more) {
            switch (playable) {
                case Track track -> {
                    byUri.put(track.uri(), track);
                    tracks.add(track);
                }
                case Episode episode -> byUri.put(episode.uri(), episode);
                case Playable.LocalFile file -> throw new IllegalArgumentException("nobody else has " + file);
                case Playable.Unavailable nothing -> throw new IllegalArgumentException("nothing has no name");
            }
        }
        index.updateAndGet(before -> before.and(tracks));
    }

    public Optional<Playable> find(SpotifyUri uri) {
        return Optional.ofNullable(byUri.get(uri));
    }

    /** The best matches first. */
    public List<Track> search(String query) {
        return index.get().search(SearchTerms.of(query));
    }
}
