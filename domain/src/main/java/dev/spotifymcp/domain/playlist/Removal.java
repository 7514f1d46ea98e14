package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.catalogue.SpotifyUri;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How items go from a playlist. Spotify removes things by name, wherever they stand: whatever is to stay of the same name
 * goes with the rest, and is put back.
 *
 * @param names what is removed, everywhere
 * @param putBack what is inserted afterwards, in this order
 * @param taken what is gone in the end, and where it stood
 * @param left what is there in the end
 */
public record Removal(List<SpotifyUri> names, List<Insertion> putBack, Runs taken, ContentMark left) {

    public Removal {
        names = List.copyOf(names);
        putBack = List.copyOf(putBack);
    }

    /** How many places are fewer in the end. */
    public int count() {
        return taken.size();
    }

    /** Things that are put in together, in front of what stands at this position then. */
    public record Insertion(int position, List<SpotifyUri> uris) {

        public Insertion {
            uris = List.copyOf(uris);
        }

        @Override
        public String toString() {
            return "at " + position + ": "
                    + uris.stream().map(SpotifyUri::toString).collect(Collectors.joining(" "));
        }
    }

    /**
     * A removal of the items at these positions.
     *
     * @throws IllegalArgumentException when one of them has no name
     */
    public static Removal of(Set<Integer> positions, PlaylistNames all) {
        Set<SpotifyUri> names = new LinkedHashSet<>();
        for (int position : new TreeSet<>(positions)) {
            names.add(all.at(position).orElseThrow(() -> new IllegalArgumentException("it has no name")));
        }
        return new Removal(
                List.copyOf(names),
                putBack(positions, names, all),
                Runs.of(positions, all),
                all.markWithout(positions));
    }

    private static List<Insertion> putBack(Set<Integer> positions, Set<SpotifyUri> names, PlaylistNames all) {
        List<Insertion> insertions = new ArrayList<>();
        List<SpotifyUri> run = new ArrayList<>();
        int place = 0;
        for (int position = 0; position < all.size(); position++) {
            if (!positions.contains(position)) {
                Optional<SpotifyUri> returning = all.at(position).filter(names::contains);
                if (returning.isEmpty()) {
                    close(run, place, insertions);
                }
                returning.ifPresent(run::add);
                place++;
            }
        }
        close(run, place, insertions);
        return insertions;
    }

    private static void close(List<SpotifyUri> run, int end, List<Insertion> insertions) {
        if (!run.isEmpty()) {
            insertions.add(new Insertion(end - run.size(), run));
            run.clear();
        }
    }
}
