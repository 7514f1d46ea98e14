package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.spotify.simulator.world.SearchTerms.Field;
import dev.spotifymcp.spotify.simulator.world.SearchTerms.Filter;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Knows for every word in which tracks it occurs, so that a search does not read them all. */
final class SearchIndex {

    private static final BitSet NOWHERE = new BitSet();

    private final List<Track> tracks;
    private final Map<String, BitSet> anywhere = new HashMap<>();
    private final Map<Filter.Word, BitSet> inField = new HashMap<>();

    private SearchIndex(List<Track> tracks) {
        this.tracks = List.copyOf(tracks);
        for (int number = 0; number < tracks.size(); number++) {
            Track track = tracks.get(number);
            enter(number, Field.TRACK, track.name());
            enter(number, Field.ALBUM, track.album().name());
            enter(
                    number,
                    Field.ARTIST,
                    track.artists().stream().map(Credit::name).collect(Collectors.joining(" ")));
        }
    }

    static SearchIndex of(List<Track> tracks) {
        return new SearchIndex(tracks);
    }

    SearchIndex and(List<Track> more) {
        return new SearchIndex(Stream.concat(tracks.stream(), more.stream()).toList());
    }

    /** Whoever has more of the words comes first; equals stay in the order in which they were added. */
    List<Track> search(SearchTerms terms) {
        BitSet admitted = admitted(terms.filters());
        int[] scores = new int[tracks.size()];
        terms.words()
                .forEach(word -> anywhere.getOrDefault(word, NOWHERE).stream().forEach(number -> scores[number]++));
        int least = terms.words().isEmpty() && !terms.filters().isEmpty() ? 0 : 1;
        return admitted.stream()
                .filter(number -> scores[number] >= least)
                .boxed()
                .sorted((one, other) -> Integer.compare(scores[other], scores[one]))
                .map(tracks::get)
                .toList();
    }

    private BitSet admitted(List<Filter> filters) {
        BitSet admitted = new BitSet();
        admitted.set(0, tracks.size());
        filters.forEach(filter -> admitted.and(
                switch (filter) {
                    case Filter.Word word -> inField.getOrDefault(word, NOWHERE);
                    case Filter.Years years -> released(years);
                    case Filter.Recording recording -> coded(recording);
                }));
        return admitted;
    }

    private BitSet released(Filter.Years years) {
        return IntStream.range(0, tracks.size())
                .filter(number -> {
                    int year = Particulars.year(tracks.get(number).album().uri());
                    return years.first() <= year && year <= years.last();
                })
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private BitSet coded(Filter.Recording recording) {
        return IntStream.range(0, tracks.size())
                .filter(number -> Particulars.isrc(tracks.get(number).uri()).equals(recording.isrc()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private void enter(int number, Field field, String text) {
        for (String word : SearchTerms.words(text)) {
            anywhere.computeIfAbsent(word, unseen -> new BitSet()).set(number);
            inField.computeIfAbsent(new Filter.Word(field, word), unseen -> new BitSet())
                    .set(number);
        }
    }
}
