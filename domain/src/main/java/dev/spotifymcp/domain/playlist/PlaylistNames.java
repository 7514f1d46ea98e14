package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands where in a playlist, by name alone: the longest one takes about a megabyte. */
public final class PlaylistNames {

    private final Map<Integer, SpotifyUri> named = new HashMap<>();
    private int size;

    /** Notes what stands at the next place. */
    public void add(Playable playable) {
        nameOf(playable).ifPresent(name -> named.put(size, name));
        size++;
    }

    public int size() {
        return size;
    }

    /** Files of the listener's own, and what has gone, have no name. */
    public Optional<SpotifyUri> at(int position) {
        return Optional.ofNullable(named.get(position));
    }

    /** Everything that has a name, in order. */
    public List<SpotifyUri> inOrder() {
        return IntStream.range(0, size)
                .mapToObj(named::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** So many things have no name. */
    public int nameless() {
        return size - named.size();
    }

    public ContentMark mark() {
        return ContentMark.of(IntStream.range(0, size).mapToObj(this::at));
    }

    /** Once what stands at these positions has gone. */
    public ContentMark markWithout(Set<Integer> positions) {
        return ContentMark.of(IntStream.range(0, size)
                .filter(position -> !positions.contains(position))
                .mapToObj(this::at));
    }

    /** Once what stands at these positions stands in this order. */
    public ContentMark markOf(int[] order) {
        return ContentMark.of(Arrays.stream(order).mapToObj(this::at));
    }

    /** Where any of these stand. */
    public Set<Integer> positionsOf(Set<SpotifyUri> wanted) {
        return named.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where these stand one behind the other; empty where they do so nowhere, or at more places than one. */
    public OptionalInt onlyPlaceOf(List<SpotifyUri> run) {
        int[] places = IntStream.rangeClosed(0, size - run.size())
                .filter(place -> isAt(place, run))
                .limit(2)
                .toArray();
        return places.length == 1 ? OptionalInt.of(places[0]) : OptionalInt.empty();
    }

    /** Whether these stand one behind the other from this place on. */
    public boolean isAt(int place, List<SpotifyUri> run) {
        return IntStream.range(0, run.size()).allMatch(index -> run.get(index).equals(named.get(place + index)));
    }

    /** What Spotify calls something. */
    public static Optional<SpotifyUri> nameOf(Playable playable) {
        return switch (playable) {
            case Track track -> Optional.of(track.uri());
            case Episode episode -> Optional.of(episode.uri());
            case Playable.LocalFile file -> Optional.empty();
            case Playable.Unavailable gone -> Optional.empty();
        };
    }
}
