package dev.spotifymcp.domain.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much a recording is like what somebody wrote down, in per cent.
 *
 * <p>People write "artist – title", "title – artist", "title by artist" or just words, without accents, and without what
 * labels add to titles ("2011 Remaster", "feat. …"). What they leave out counts little; what makes another recording of
 * it (live, karaoke, a remix) counts against it unless they wrote that too.
 */
public record Likeness(String wanted) {

    public static final int CERTAIN = 100;

    private static final int ANOTHER_VERSION = 25;
    private static final Set<String> VERSIONS = Set.of(
            "live",
            "karaoke",
            "cover",
            "remix",
            "instrumental",
            "tribute",
            "acoustic",
            "demo",
            "slowed",
            "sped",
            "nightcore",
            "8d");
    private static final String ADDITIONS = "\\s*[(\\[].*?[)\\]]|\\s+-\\s+.*$|\\s+(?i:feat\\.?|ft\\.?|featuring)\\s.*$";
    private static final String BETWEEN = "\\s+[-–—|·:]\\s+|\\s+(?i:by)\\s+";

    /** Between 0 and 100. */
    public int to(Thing recording) {
        String artists = String.join(" ", recording.credited(Kind.ARTIST));
        double best = 0;
        for (Reading reading : readings()) {
            best = Math.max(best, reading.likenessTo(recording.name(), artists));
        }
        int percent = (int) Math.round(CERTAIN * best);
        return isAnotherVersion(recording.name()) ? Math.max(0, percent - ANOTHER_VERSION) : percent;
    }

    private boolean isAnotherVersion(String title) {
        Set<String> unasked = words(title);
        unasked.retainAll(VERSIONS);
        unasked.removeAll(words(wanted));
        return !unasked.isEmpty();
    }

    private List<Reading> readings() {
        String[] parts = wanted.split(BETWEEN, 2);
        return parts.length == 1
                ? List.of(new Reading.Loose(wanted))
                : List.of(
                        new Reading.Parted(parts[0], parts[1]),
                        new Reading.Parted(parts[1], parts[0]),
                        new Reading.Loose(wanted));
    }

    /** A way to understand what was written. */
    private sealed interface Reading {

        double likenessTo(String title, String artists);

        record Parted(String artist, String title) implements Reading {
            @Override
            public double likenessTo(String found, String artists) {
                return 0.6 * shared(words(plain(title)), words(plain(found)))
                        + 0.4 * covered(words(artist), words(artists));
            }
        }

        record Loose(String all) implements Reading {
            @Override
            public double likenessTo(String found, String artists) {
                Set<String> wanted = words(plain(all));
                Set<String> known = words(plain(found));
                double title = covered(known, wanted);
                known.addAll(words(artists));
                return 0.7 * covered(wanted, known) + 0.3 * title;
            }
        }
    }

    /** What part of both is common to both (Dice). */
    private static double shared(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common(one, other) / (one.size() + other.size());
    }

    /** What part of the first is in the second. */
    private static double covered(Set<String> part, Set<String> whole) {
        return part.isEmpty() ? 0 : (double) common(part, whole) / part.size();
    }

    private static long common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }

    /** A title without what labels add; a title that is all addition stays as it is. */
    private static String plain(String title) {
        String plain = title.replaceAll(ADDITIONS, "").strip();
        return plain.isEmpty() ? title : plain;
    }

    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+|['’]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
