package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** All tracks and episodes there are. */
public final class Recordings {

    private final Map<SpotifyUri, Playable> byUri = new ConcurrentHashMap<>();
    private final Map<SpotifyUri, Playable> inOrder = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<SpotifyUri, String> onlyIn = new ConcurrentHashMap<>();
    private final AtomicReference<SearchIndex> index = new AtomicReference<>(SearchIndex.of(List.of()));

    /** Local files and things without a name cannot be added: nobody but their owner has them. */
    public void add(Collection<? extends Playable> more) {
        List<Track> tracks = new ArrayList<>();
        for (Playable playable : more) {
            switch (playable) {
                case Track track -> {
                    keep(track.uri(), track);
                    tracks.add(track);
                }
                case Episode episode -> keep(episode.uri(), episode);
                case Playable.LocalFile file -> throw new IllegalArgumentException("nobody else has " + file);
                case Playable.Unavailable nothing -> throw new IllegalArgumentException("nothing has no name");
            }
        }
        index.updateAndGet(before -> before.and(tracks));
    }

    /** Whatever is said of nothing is sold everywhere. */
    public void sellOnlyIn(SpotifyUri thing, String country) {
        onlyIn.put(thing, country);
    }

    public boolean isSoldIn(SpotifyUri thing, String country) {
        return onlyIn.getOrDefault(thing, country).equals(country);
    }

    public Optional<Playable> find(SpotifyUri uri) {
        return Optional.ofNullable(byUri.get(uri));
    }

    /** All of them, in no order. */
    public Collection<Playable> all() {
        return byUri.values();
    }

    /** The best matches first. */
    public List<Track> search(String query) {
        return index.get().search(SearchTerms.of(query));
    }

    /** The tracks in, by or on something, in the order in which they were added. */
    public List<Track> tracksOf(SpotifyUri albumOrArtist) {
        return all(Track.class)
                .filter(track -> credits(track).anyMatch(credit -> credit.uri().equals(albumOrArtist)))
                .toList();
    }

    /** Latest first: the order in which they were added, backwards. */
    public List<Episode> episodesOf(SpotifyUri show) {
        return all(Episode.class)
                .filter(episode -> episode.show().uri().equals(show))
                .toList()
                .reversed();
    }

    /** What tracks and episodes name in passing: albums, artists and shows whose names have one of these words. */
    public List<Credit> named(Kind kind, String query) {
        Set<String> words = SearchTerms.of(query).words();
        return mentioned(kind)
                .filter(credit -> SearchTerms.words(credit.name()).stream().anyMatch(words::contains))
                .toList();
    }

    public List<Episode> episodes(String query) {
        Set<String> words = SearchTerms.of(query).words();
        return all(Episode.class)
                .filter(episode -> SearchTerms.words(episode.name()).stream().anyMatch(words::contains))
                .toList();
    }

    /** An album, an artist or a show, as it is named in passing. */
    public Optional<Credit> mentioned(SpotifyUri uri) {
        return mentioned(uri.kind()).filter(credit -> credit.uri().equals(uri)).findFirst();
    }

    private Stream<Credit> mentioned(Kind kind) {
        return Stream.concat(
                        all(Track.class).flatMap(Recordings::credits),
                        all(Episode.class).map(Episode::show))
                .filter(credit -> credit.uri().kind() == kind)
                .distinct();
    }

    private static Stream<Credit> credits(Track track) {
        return Stream.concat(track.artists().stream(), Stream.of(track.album()));
    }

    private <T extends Playable> Stream<T> all(Class<T> type) {
        synchronized (inOrder) {
            return List.copyOf(inOrder.values()).stream()
                    .filter(type::isInstance)
                    .map(type::cast);
        }
    }

    private void keep(SpotifyUri uri, Playable playable) {
        byUri.put(uri, playable);
        inOrder.put(uri, playable);
    }
}
