package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.Removal.Insertion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Items by the places where they stand, those that stand together as one run. A list of runs that is to be put in goes in
 * one after the other, each in front of what stands at its position then.
 */
public record Runs(List<Insertion> each) {

    public Runs {
        each = List.copyOf(each);
    }

    /** One run. */
    public static Runs of(int position, List<SpotifyUri> uris) {
        return new Runs(uris.isEmpty() ? List.of() : List.of(new Insertion(position, uris)));
    }

    /** What stands at these positions; whatever has no name is left out. */
    public static Runs of(Set<Integer> positions, PlaylistNames all) {
        TreeMap<Integer, SpotifyUri> items = new TreeMap<>();
        positions.forEach(position -> all.at(position).ifPresent(name -> items.put(position, name)));
        return grouped(items);
    }

    /** How many items there are. */
    public int size() {
        return each.stream().mapToInt(run -> run.uris().size()).sum();
    }

    /** Where they stand. */
    public Set<Integer> positions() {
        return each.stream()
                .flatMap(run -> IntStream.range(
                                run.position(), run.position() + run.uris().size())
                        .boxed())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** These, and then those. */
    public Runs then(List<Insertion> more) {
        List<Insertion> both = new ArrayList<>(each);
        both.addAll(more);
        return new Runs(both);
    }

    /** Those of these names alone, where they stood among the others. */
    public Runs only(Set<SpotifyUri> names) {
        TreeMap<Integer, SpotifyUri> items = items();
        items.values().removeIf(uri -> !names.contains(uri));
        return grouped(items);
    }

    /** The others, where they stand once all of these names have gone. */
    public Runs without(Set<SpotifyUri> gone) {
        TreeMap<Integer, SpotifyUri> left = new TreeMap<>();
        int fewer = 0;
        for (var item : items().entrySet()) {
            if (gone.contains(item.getValue())) {
                fewer++;
            } else {
                left.put(item.getKey() - fewer, item.getValue());
            }
        }
        return grouped(left);
    }

    /** Where they stand once they have been put in: a later run can push an earlier one on, or come to stand inside it. */
    public Runs settled() {
        TreeMap<Integer, SpotifyUri> settled = new TreeMap<>();
        for (Insertion run : each) {
            int length = run.uris().size();
            TreeMap<Integer, SpotifyUri> behind = new TreeMap<>(settled.tailMap(run.position()));
            behind.keySet().forEach(settled::remove);
            behind.forEach((position, uri) -> settled.put(position + length, uri));
            IntStream.range(0, length)
                    .forEach(place ->
                            settled.put(run.position() + place, run.uris().get(place)));
        }
        return grouped(settled);
    }

    /** The same, in runs of at most this length. */
    public Runs cut(int longest) {
        return new Runs(each.stream()
                .flatMap(run -> IntStream.iterate(0, from -> from < run.uris().size(), from -> from + longest)
                        .mapToObj(from -> new Insertion(
                                run.position() + from,
                                run.uris()
                                        .subList(
                                                from,
                                                Math.min(
                                                        from + longest,
                                                        run.uris().size())))))
                .toList());
    }

    private TreeMap<Integer, SpotifyUri> items() {
        TreeMap<Integer, SpotifyUri> items = new TreeMap<>();
        for (Insertion run : each) {
            IntStream.range(0, run.uris().size())
                    .forEach(place ->
                            items.put(run.position() + place, run.uris().get(place)));
        }
        return items;
    }

    private static Runs grouped(TreeMap<Integer, SpotifyUri> items) {
        List<Insertion> runs = new ArrayList<>();
        List<SpotifyUri> run = new ArrayList<>();
        int next = 0;
        for (var item : items.entrySet()) {
            if (item.getKey() != next && !run.isEmpty()) {
                runs.add(new Insertion(next - run.size(), run));
                run.clear();
            }
            run.add(item.getValue());
            next = item.getKey() + 1;
        }
        if (!run.isEmpty()) {
            runs.add(new Insertion(next - run.size(), run));
        }
        return new Runs(runs);
    }
}
